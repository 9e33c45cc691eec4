package io.github.openmidid.examples.register.web;

import static io.github.openmidid.examples.register.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.page.PageVisitor;
import io.github.openmidid.examples.register.page.PageVisitor.Shown;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies that a body in a format that the register does not read is rejected, not misread. */
@Tag("slow")
class BodyFormatTest {
  private static final String JSON = "application/json";
  private static final String PROBLEM =
      "urn:problem-type:openmidid:midIdRegister:unsupportedMediaType";

  private static ReferenceRegister register;
  private static RegisterCaller calls;

  @BeforeAll
  static void start() {
    register = ReferenceRegister.start();
    calls = RegisterCaller.to(register, "AZ Voorbeeld Gent");
  }

  @AfterAll
  static void stop() {
    register.close();
  }

  private static HttpRequest.Builder grant(String... headers) {
    String body = "{\"requestReference\":\"" + UUID.randomUUID() + "\",\"modality\":\"ct\"}";
    return calls.request("/midIds").POST(BodyPublishers.ofString(body)).headers(headers);
  }

  private static void assertRejected(HttpRequest.Builder request, String header) {
    ApiResponse response = calls.send(request);

    assertProblem(response, 415, PROBLEM);
    assertThat(response.header("Accept-Encoding")).isEqualTo("identity");
    if (!header.isEmpty()) {
      assertThat(response.json().get("issues").get(0).get("in").stringValue()).isEqualTo("header");
      assertThat(response.json().get("issues").get(0).get("name").stringValue()).isEqualTo(header);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gzip", "x-gzip", "GZIP", "br", "deflate", "zstd", "identity, gzip", "x", "", "*"})
  void rejectsContentCodings(String coding) {
    assertRejected(grant("Content-Type", JSON, "Content-Encoding", coding), "Content-Encoding");
  }

  @Test
  void rejectsASecondContentCoding() {
    assertRejected(
        grant("Content-Type", JSON, "Content-Encoding", "identity", "Content-Encoding", "br"),
        "Content-Encoding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json;charset=iso-8859-1",
        "application/json; charset=\"UTF-16\"",
        "application/json;charset=us-ascii",
        "application/json;charset=utf-8;charset=latin1",
        "application/json;charset=latin1;charset=utf-8",
        "application/json;CHARSET=windows-1252"
      })
  void rejectsOtherCharsets(String type) {
    assertRejected(grant("Content-Type", type), "Content-Type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json;charset=made-up",
        "application/json;charset=",
        "text/json",
        "text/plain",
        "application/xml",
        "application/merge-patch+json",
        "application/vnd.example+json",
        "application/*",
        "*/*",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "json",
        "application/json, application/json",
        ""
      })
  void rejectsOtherMediaTypes(String type) {
    assertRejected(grant("Content-Type", type), "");
  }

  @Test
  void rejectsABodyWithoutMediaType() {
    assertRejected(grant("X-Any", "1"), "");
  }

  @Test
  void rejectsTwoMediaTypes() {
    assertRejected(grant("Content-Type", JSON, "Content-Type", "text/plain"), "Content-Type");
  }

  @Test
  void rejectsThemInAPatchToo() {
    HttpRequest.Builder patch =
        calls
            .request("/devices/x")
            .header("If-Match", "\"1\"")
            .method("PATCH", BodyPublishers.ofString("{}"));
    assertRejected(
        patch.copy().header("Content-Type", "application/merge-patch+json;charset=latin1"),
        "Content-Type");
    assertRejected(patch.copy().header("Content-Type", JSON), "");
    assertRejected(
        patch
            .copy()
            .headers("Content-Type", "application/merge-patch+json", "Content-Encoding", "gzip"),
        "Content-Encoding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json;charset=utf-8",
        "application/json; charset=\"UTF-8\"",
        "Application/JSON",
        "application/json;version=2"
      })
  void acceptsJsonInUtf8(String type) {
    assertThat(calls.send(grant("Content-Type", type)).status()).isEqualTo(201);
    assertThat(calls.send(grant("Content-Type", type, "Content-Encoding", "identity")).status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/json",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded;charset=iso-8859-1"
      })
  void rejectsFormsInOtherFormats(String type) {
    Shown shown = new PageVisitor(register).postAs("/en/signIn", type, "identity");

    assertThat(shown.status()).isEqualTo(415);
    assertThat(shown.page().expectFirst("main").text())
        .contains("This media type is not accepted here.");
  }

  @Test
  void rejectsFormsWithAContentCoding() {
    String type = "application/x-www-form-urlencoded";

    assertThat(new PageVisitor(register).postAs("/en/signIn", type, "gzip").status())
        .isEqualTo(415);
    assertThat(new PageVisitor(register).postAs("/en/signIn", type, "identity").status())
        .isEqualTo(403);
  }
}
