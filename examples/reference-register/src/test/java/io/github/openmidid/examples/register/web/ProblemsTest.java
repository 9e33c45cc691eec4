package io.github.openmidid.examples.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Verifies the problem for each kind of invalid request. */
@Tag("slow")
public class ProblemsTest {
  private static final String INPUT = "urn:problem-type:belgif:input-validation:";
  private static final String STRUCTURE =
      "urn:problem-type:belgif-ext:input-validation:invalidStructure";
  private static final String REFERENCE = "4f8f6f6e-9f5e-4a53-8d0e-0d8b7f6f2b11";

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

  static Stream<Arguments> wrongBodies() {
    String request = "{'requestReference':'" + REFERENCE + "','modality':";
    String violation = INPUT + "schemaViolation";
    return Stream.of(
        arguments("/midIds", "", violation, null),
        arguments("/midIds", "null", violation, null),
        arguments("/midIds", "[]", violation, null),
        arguments("/midIds", "'text'", violation, null),
        arguments("/midIds", request, violation, null),
        arguments("/midIds", request + "'ct'} {}", violation, null),
        arguments("/midIds", request + "'ct','modality':'ct'}", violation, null),
        arguments("/midIds", "\uFEFF" + request + "'ct'}", violation, null),
        arguments("/midIds", "[".repeat(100_000), violation, null),
        arguments("/midIds", request + "1" + "0".repeat(1001) + "}", violation, null),
        arguments("/midIds", request + "NaN}", violation, null),
        arguments("/midIds", request + "null}", violation, "modality"),
        arguments("/midIds", request + "5}", violation, "modality"),
        arguments("/midIds", request + "['ct']}", violation, "modality"),
        arguments("/midIds", request + "'CT'}", violation, "modality"),
        arguments("/midIds", request + "'cbct'}", violation, "modality"),
        arguments("/midIds", "{'requestReference':'" + REFERENCE + "'}", violation, "modality"),
        arguments("/midIds", "{'modality':'ct'}", violation, "requestReference"),
        reference("1-1-1-1-1"),
        reference(""),
        reference(REFERENCE + "0"),
        reference("４f8f6f6e-9f5e-4a53-8d0e-0d8b7f6f2b11"),
        arguments("/midIds", request + "'ct','colour':'red'}", INPUT + "unknownInput", "colour"),
        arguments("/midIds/query", "{}", violation, "midIds"),
        arguments("/midIds/query", "{'midIds':{}}", violation, "midIds"),
        arguments("/midIds/query", "{'midIds':[]}", violation, "midIds"),
        arguments("/midIds/query", tooMany(), violation, "midIds"),
        arguments("/midIds/query", "{'midIds':[1]}", violation, "midIds[0]"),
        arguments("/midIds/query", "{'midIds':[null]}", violation, "midIds[0]"),
        midIds("'MID-9956-7396-98','MID-9956-7396-99'", "midIds[1]"),
        midIds("'MID-9956-7396-98','','MID-9912-3456-11'", "midIds[1]"),
        midIds("'mid-9956-7396-98'", "midIds[0]"),
        midIds("'MID-0000-0000-98'", "midIds[0]"));
  }

  private static Arguments reference(String text) {
    return arguments(
        "/midIds",
        "{'requestReference':'" + text + "','modality':'ct'}",
        INPUT + "schemaViolation",
        "requestReference");
  }

  private static Arguments midIds(String list, String name) {
    return arguments("/midIds/query", "{'midIds':[" + list + "]}", STRUCTURE, name);
  }

  private static String tooMany() {
    return "{'midIds':[" + String.join(",", Collections.nCopies(1001, "'MID-9912-3456-11'")) + "]}";
  }

  @ParameterizedTest
  @MethodSource("wrongBodies")
  void rejectsAnInvalidBody(String path, String body, String type, String name) {
    ApiResponse response = calls.post(path, body.replace('\'', '"'));

    assertBadRequest(response, type, "body", name);
  }

  @ParameterizedTest
  @CsvSource({
    "/midIds?pageSize=0,               schemaViolation, pageSize",
    "/midIds?pageSize=1001,            schemaViolation, pageSize",
    "/midIds?pageSize=99999999999999,  schemaViolation, pageSize",
    "/midIds?pageSize=%2B5,            schemaViolation, pageSize",
    "/midIds?pageSize=,                schemaViolation, pageSize",
    "/midIds?pageSize=%D9%A5,          schemaViolation, pageSize",
    "/midIds?pageSize=1&pageSize=2,    invalidInput,    pageSize",
    "/midIds?modality=CT,              schemaViolation, modality",
    "/midIds?modality=ct&modality=x,   schemaViolation, modality",
    "/midIds?status=gone,              schemaViolation, status",
    "/midIds?status=,                  schemaViolation, status",
    "/midIds?page=2,                   unknownInput,    page",
    "/midIds/MID-9912-3456-11?x=1,     unknownInput,    x",
    "/register?x=1,                    unknownInput,    x",
    "/health?x=1,                      unknownInput,    x"
  })
  void rejectsAnInvalidQueryParameter(String path, String type, String name) {
    assertBadRequest(calls.get(path), INPUT + type, "query", name);
  }

  @Test
  void rejectsAnInvalidCursor() {
    assertBadRequest(calls.get("/midIds?afterMidId=MID-1"), STRUCTURE, "query", "afterMidId");
  }

  @ParameterizedTest
  @CsvSource({"MID-9956-7396-99", "mid9956739698", "x", "query"})
  void rejectsAMalformedIdentifierInThePath(String midId) {
    assertBadRequest(calls.get("/midIds/" + midId), STRUCTURE, "path", "midId");
  }

  @Test
  void reportsAllIssues() {
    JsonNode issues = calls.post("/midIds", "{\"modality\":7,\"a\":1}").json().get("issues");

    assertThat(issues)
        .extracting(issue -> issue.get("name").stringValue())
        .containsExactly("a", "requestReference", "modality");
  }

  @Test
  void limitsTheNumberOfIssues() {
    String body = "{\"midIds\":[" + String.join(",", Collections.nCopies(1000, "\"x\"")) + "]}";

    assertThat(calls.post("/midIds/query", body).json().get("issues")).hasSize(100);
  }

  @Test
  void doesNotEchoALongValue() {
    ApiResponse response =
        calls.post("/midIds/query", "{\"midIds\":[\"" + "A".repeat(5000) + "\"]}");

    assertThat(response.response().body()).doesNotContain("AAAA");
  }

  @Test
  void rejectsAnotherModalityForTheSameReference() {
    UUID reference = UUID.randomUUID();
    calls.grant(reference, "ct");

    assertProblem(
        calls.grant(reference, "mri"),
        409,
        "urn:problem-type:openmidid:midIdRegister:requestReferenceReused");
  }

  @Test
  void doesNotFindUngrantedIdentifiers() {
    ApiResponse response = calls.get("/midIds/MID-9912-3456-11");

    assertProblem(response, 404, "urn:problem-type:belgif:resourceNotFound");
    assertThat(response.json().get("issues").get(0).get("in").stringValue()).isEqualTo("path");
  }

  @ParameterizedTest
  @CsvSource({"/nothing", "/midIds/", "/midIds/MID-9912-3456-11/x", "/error"})
  void doesNotFindOtherResources(String path) {
    assertProblem(calls.get(path), 404, "urn:problem-type:belgif:resourceNotFound");
  }

  @ParameterizedTest
  @CsvSource({"/midIds, DELETE", "/midIds/query, PUT", "/midIds/MID-9912-3456-11, POST"})
  void rejectsOtherMethods(String path, String method) {
    ApiResponse response =
        calls.send(
            calls
                .request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString("{}")));

    assertProblem(response, 405, "urn:problem-type:openmidid:midIdRegister:methodNotAllowed");
    assertThat(response.header("Allow")).isNotEmpty();
  }

  @Test
  void rejectsOtherMediaTypes() {
    ApiResponse response =
        calls.send(
            calls
                .request("/midIds")
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString("<a/>")));

    assertProblem(response, 415, "urn:problem-type:openmidid:midIdRegister:unsupportedMediaType");
  }

  @Test
  void rejectsOtherAcceptedMediaTypes() {
    ApiResponse response = calls.send(calls.request("/midIds").header("Accept", "text/html"));

    assertProblem(response, 406, "urn:problem-type:openmidid:midIdRegister:notAcceptable");
  }

  @Test
  void rejectsABodyOfMoreThanOneMebibyte() {
    ApiResponse response = calls.post("/midIds", " ".repeat((1 << 20) + 1));

    assertProblem(response, 413, "urn:problem-type:belgif:payloadTooLarge");
    assertThat(response.json().get("limit").intValue()).isEqualTo(1 << 20);
  }

  @Test
  void acceptsMediaTypeParametersAndABodyOfOneMebibyte() {
    String body = "{\"requestReference\":\"" + UUID.randomUUID() + "\",\"modality\":\"ct\"}";
    ApiResponse response =
        calls.send(
            calls
                .request("/midIds")
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(body + " ".repeat((1 << 20) - body.length()))));

    assertThat(response.status()).isEqualTo(201);
  }

  private static void assertBadRequest(ApiResponse response, String type, String in, String name) {
    assertProblem(response, 400, "urn:problem-type:belgif:badRequest");
    JsonNode issue = response.json().get("issues").get(0);
    assertThat(issue.get("type").stringValue()).isEqualTo(type);
    assertThat(issue.get("in").stringValue()).isEqualTo(in);
    assertThat(issue.has("name") ? issue.get("name").stringValue() : null).isEqualTo(name);
  }

  public static void assertProblem(ApiResponse response, int status, String type) {
    assertThat(response.status()).as(response.toString()).isEqualTo(status);
    assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(response.header("BelGov-Trace-Id")).isNotEmpty();
    JsonNode problem = response.json();
    assertThat(problem.get("type").stringValue()).isEqualTo(type);
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.get("title").stringValue()).isNotBlank();
    assertThat(problem.get("instance").stringValue()).matches("urn:uuid:[0-9a-f-]{36}");
    assertThat(response.response().body())
        .doesNotContain(":null", "Exception", "springframework", "tools.jackson", "h2");
  }
}
