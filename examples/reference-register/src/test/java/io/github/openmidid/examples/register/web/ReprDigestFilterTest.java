package io.github.openmidid.examples.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Verifies the digest of JSON responses (RFC 9530). */
@DisplayName("Repr-Digest")
@Tag("slow")
class ReprDigestFilterTest {
  private static ProcedureFixture fixture;

  @BeforeAll
  static void start() {
    fixture = new ProcedureFixture(ReferenceRegister.start());
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  private static String digest(ApiResponse response) throws NoSuchAlgorithmException {
    byte[] body = response.response().body().getBytes(StandardCharsets.UTF_8);
    return "sha-256=:"
        + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(body))
        + ":";
  }

  static Stream<ApiResponse> jsonResponses() {
    String midId = fixture.operator.grantNew("mri");
    return Stream.of(
        fixture.operator.grant(UUID.randomUUID(), "ct"), // 201
        fixture.operator.get("/midIds/" + midId),
        fixture.operator.get("/midIds"),
        fixture.operator.post("/midIds/query", "{\"midIds\":[\"" + midId + "\"]}"),
        fixture.operator.get("/midIds/overview"),
        fixture.report(ProcedureFixture.device(midId, "mri")), // 201, with letters beyond ASCII
        fixture.operator.get("/devices"),
        fixture.health.get("/snapshots/latest"),
        fixture.operator.get("/register"),
        fixture.operator.get("/health"),
        fixture.operator.get("/refData/modalities"),
        fixture.operator.get("/midIds/MID-9912-3456-11"), // 404
        fixture.operator.get("/nothing"), // 404
        fixture.operator.post("/midIds", "{}"), // 400
        fixture.operator.delete("/midIds"), // 405
        fixture.operator.get("/auditEvents"), // 403
        new RegisterCaller(fixture.register.baseUrl(), "").get("/midIds"), // 401
        new RegisterCaller(fixture.register.baseUrl(), "x").get("/midIds")); // 401
  }

  @ParameterizedTest
  @MethodSource("jsonResponses")
  void matchesTheBody(ApiResponse response) throws NoSuchAlgorithmException {
    assertThat(response.header("Content-Type")).contains("json");
    assertThat(response.response().headers().allValues("Repr-Digest"))
        .as("%s", response)
        .containsExactly(digest(response));
    assertThat(response.header("Content-Length"))
        .isEqualTo(
            String.valueOf(response.response().body().getBytes(StandardCharsets.UTF_8).length));
  }

  @Test
  void isAbsentWithoutJsonBody() {
    String midId = fixture.operator.grantNew("ct");
    String etag = fixture.operator.get("/midIds/" + midId).header("ETag");
    ApiResponse unchanged =
        fixture.operator.send(
            fixture.operator.request("/midIds/" + midId).header("If-None-Match", etag));
    assertThat(unchanged.status()).isEqualTo(304);
    UUID reference = UUID.randomUUID();
    fixture.operator.grant(reference, "ct");
    ApiResponse again = fixture.operator.grant(reference, "ct");
    assertThat(again.status()).isEqualTo(303);
    String content =
        fixture.health.get("/snapshots/latest").json().get("contentHref").stringValue();
    ApiResponse snapshot =
        fixture.health.get(content.substring(fixture.register.baseUrl().toString().length()));
    assertThat(snapshot.status()).isEqualTo(200);
    for (ApiResponse response : new ApiResponse[] {unchanged, again, snapshot}) {
      assertThat(response.header("Repr-Digest")).as("%s", response.status()).isEmpty();
    }
  }
}
