package io.github.openmidid.examples.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.Calls.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Verifies the digest of JSON responses (RFC 9530). */
@DisplayName("Repr-Digest")
class ReprDigestTest {
  private static Scene scene;

  @BeforeAll
  static void start() {
    scene = new Scene(ReferenceRegister.start());
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  private static String digest(Answer answer) throws NoSuchAlgorithmException {
    byte[] body = answer.response().body().getBytes(StandardCharsets.UTF_8);
    return "sha-256=:"
        + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(body))
        + ":";
  }

  static Stream<Answer> jsonAnswers() {
    String midId = scene.operator.grantNew("mri");
    return Stream.of(
        scene.operator.grant(UUID.randomUUID(), "ct"), // 201
        scene.operator.get("/midIds/" + midId),
        scene.operator.get("/midIds"),
        scene.operator.post("/midIds/query", "{\"midIds\":[\"" + midId + "\"]}"),
        scene.operator.get("/midIds/overview"),
        scene.report(Scene.device(midId, "mri")), // 201, with letters that are not of ASCII
        scene.operator.get("/devices"),
        scene.health.get("/snapshots/latest"),
        scene.operator.get("/register"),
        scene.operator.get("/health"),
        scene.operator.get("/refData/modalities"),
        scene.operator.get("/midIds/MID-9912-3456-11"), // 404
        scene.operator.get("/nothing"), // 404
        scene.operator.post("/midIds", "{}"), // 400
        scene.operator.delete("/midIds"), // 405
        scene.operator.get("/auditEvents"), // 403
        new Calls(scene.register.baseUrl(), "").get("/midIds"), // 401
        new Calls(scene.register.baseUrl(), "x").get("/midIds")); // 401
  }

  @ParameterizedTest
  @MethodSource("jsonAnswers")
  void isThatOfTheBody(Answer answer) throws NoSuchAlgorithmException {
    assertThat(answer.header("Content-Type")).contains("json");
    assertThat(answer.response().headers().allValues("Repr-Digest"))
        .as("%s", answer)
        .containsExactly(digest(answer));
    assertThat(answer.header("Content-Length"))
        .isEqualTo(
            String.valueOf(answer.response().body().getBytes(StandardCharsets.UTF_8).length));
  }

  @Test
  void isNotThereWhereThereIsNoBodyOrAnotherOne() {
    String midId = scene.operator.grantNew("ct");
    String etag = scene.operator.get("/midIds/" + midId).header("ETag");
    Answer unchanged =
        scene.operator.send(
            scene.operator.request("/midIds/" + midId).header("If-None-Match", etag));
    assertThat(unchanged.status()).isEqualTo(304);
    UUID reference = UUID.randomUUID();
    scene.operator.grant(reference, "ct");
    Answer again = scene.operator.grant(reference, "ct");
    assertThat(again.status()).isEqualTo(303);
    String content = scene.health.get("/snapshots/latest").json().get("contentHref").stringValue();
    Answer snapshot =
        scene.health.get(content.substring(scene.register.baseUrl().toString().length()));
    assertThat(snapshot.status()).isEqualTo(200);
    for (Answer answer : new Answer[] {unchanged, again, snapshot}) {
      assertThat(answer.header("Repr-Digest")).as("%s", answer.status()).isEmpty();
    }
  }
}
