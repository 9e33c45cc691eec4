package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.Modality;
import io.github.openmidid.client.internal.ClientBuilder;
import io.github.openmidid.client.snapshot.SnapshotInformation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The digest of a response (RFC 9530): every response with one is verified. */
class ReprDigestResponsesTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final String PROBLEM =
      "{\"type\":\"urn:problem-type:belgif:resourceNotFound\",\"status\":404,\"issues\":[{\"in\":"
          + "\"path\",\"name\":\"midId\",\"value\":\"%s\"}]}".formatted(Faults.MID_ID);

  @TempDir private Path dir;

  /** Returns the header with the digest of a body. */
  static String digest(String text) {
    try {
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "Repr-Digest: sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MidIdClient client(SocketServer server) {
    return Faults.builder(server.baseUrl()).timeout(TIMEOUT).build();
  }

  private static Function<MidIdClient, Object> operation(String name) {
    return switch (name) {
      case "find" -> c -> c.find(Faults.MID_ID).orElseThrow();
      case "findAll" -> c -> c.findAll(List.of(Faults.MID_ID)).get(Faults.MID_ID);
      case "request" -> c -> c.midIds().request(Modality.CT);
      default -> c -> c.midIds().list(MidIdFilter.all()).findFirst().orElseThrow();
    };
  }

  private static String body(SocketServer.Request request, String operator) {
    String registration =
        Faults.FOUND.replace("\"operator\":\"a\"", "\"operator\":\"" + operator + "\"");
    boolean isBatch = request.target().endsWith("/query");
    boolean isList = request.target().endsWith("/midIds") && request.method().equals("GET");
    return isBatch
        ? "{\"items\":[" + registration + "],\"notFound\":[]}"
        : isList ? "{\"items\":[" + registration + "]}" : registration;
  }

  private static int status(SocketServer.Request request) {
    return request.method().equals("POST") && !request.target().endsWith("/query") ? 201 : 200;
  }

  @ParameterizedTest
  @ValueSource(strings = {"find", "findAll", "request", "list"})
  void detectsADamagedBody(String operation) throws IOException {
    AtomicInteger bit = new AtomicInteger(-1);
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  String sent = body(request, "AZ Voorbeeld Gent");
                  String name = "AZ Voorbeeld Gent";
                  if (bit.get() >= 0) {
                    char[] damaged = name.toCharArray();
                    damaged[bit.get() % damaged.length] ^= (char) (1 << bit.get() % 3);
                    name = new String(damaged);
                  }
                  out.write(
                      SocketServer.response(
                          status(request), Faults.JSON, body(request, name), digest(sent)));
                });
        MidIdClient client = client(server)) {
      assertThat(operation(operation).apply(client)).isNotNull();
      for (int i = 0; i < 17; i++) {
        bit.set(i);
        MidIdClientException failure =
            catchThrowableOfType(
                MidIdClientException.class, () -> operation(operation).apply(client));
        assertThat(failure)
            .isInstanceOf(RegisterProtocolException.class)
            .hasMessageContaining("Repr-Digest");
        assertThat(failure.isOutcomeOpen()).isEqualTo(operation.equals("request"));
      }
      assertThat(server.requests()).as("nothing is repeated").hasSize(18);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Repr-Digest: sha-256=x", "Repr-Digest: SHA-256=:AAAA:"})
  void rejectsAMalformedDigest(String header) throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(SocketServer.response(200, Faults.JSON, Faults.FOUND, header)));
        MidIdClient client = client(server)) {
      assertThat(
              catchThrowableOfType(
                  RegisterProtocolException.class, () -> client.find(Faults.MID_ID)))
          .isNotNull();
    }
  }

  @Test
  void acceptsAMissingDigestAndOtherAlgorithms() throws IOException {
    for (String header : List.of("X: y", "Repr-Digest: sha-512=:AAAA:", "Digest: SHA-256=x")) {
      try (SocketServer server =
              SocketServer.respondingWith(
                  (request, out) ->
                      out.write(SocketServer.response(200, Faults.JSON, Faults.FOUND, header)));
          MidIdClient client = client(server)) {
        assertThat(client.find(Faults.MID_ID)).isPresent();
      }
    }
  }

  /** With undetected damage, an identifier could become unknown. */
  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 409, 429, 500, 503})
  void verifiesTheDigestOfARejection(int status) throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        SocketServer.response(
                            status, "application/problem+json", PROBLEM, digest(PROBLEM + " "))));
        MidIdClient client = client(server)) {
      assertThat(
              catchThrowableOfType(
                  RegisterProtocolException.class, () -> client.find(Faults.MID_ID)))
          .hasMessageContaining("Repr-Digest");
    }
  }

  @Test
  void acceptsANotFoundWithDigest() throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        SocketServer.response(
                            404, "application/problem+json", PROBLEM, digest(PROBLEM))));
        MidIdClient client = client(server)) {
      assertThat(client.find(Faults.MID_ID)).isEmpty();
    }
  }

  /** The digest of a 304 is that of a body that is not sent, and is not compared. */
  @Test
  void ignoresTheDigestWithoutBody() throws IOException {
    AtomicInteger number = new AtomicInteger();
    AtomicLong nanos = new AtomicLong();
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  boolean isFirst = number.incrementAndGet() == 1;
                  out.write(
                      SocketServer.response(
                          isFirst ? 200 : 304,
                          isFirst ? Faults.JSON : "",
                          isFirst ? Faults.FOUND : "",
                          digest(Faults.FOUND),
                          "ETag: \"1\""));
                });
        MidIdClient client =
            new ClientBuilder()
                .ticker(nanos::get)
                .baseUrl(server.baseUrl())
                .allowHttpToLoopback()
                .cache(CacheSettings.defaults())
                .build()) {
      assertThat(client.find(Faults.MID_ID)).isPresent();
      nanos.addAndGet(Duration.ofSeconds(61).toNanos());
      assertThat(client.find(Faults.MID_ID)).isPresent();
      assertThat(number).hasValue(2);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void verifiesTheDigestOfASnapshot(boolean isRight) throws IOException {
    String content = "{\"format\":\"openmidid-snapshot/1\",\"count\":0}\n";
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    SnapshotInformation snapshot =
        new SnapshotInformation(
            "s-1",
            Instant.parse("2026-11-24T10:00:00Z"),
            0,
            bytes.length,
            SignedSnapshots.sha256(bytes),
            "ed25519",
            "A".repeat(86) + "==",
            "k-1");
    Path target = Files.writeString(dir.resolve("register.jsonl"), "former content");
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        SocketServer.response(
                            200,
                            "application/x-ndjson",
                            content,
                            digest(isRight ? content : content + " "))));
        MidIdClient client = client(server)) {
      if (isRight) {
        client.snapshots().download(snapshot, target);
        assertThat(target).hasContent(content);
        return;
      }
      assertThat(
              catchThrowableOfType(
                  RegisterProtocolException.class,
                  () -> client.snapshots().download(snapshot, target)))
          .hasMessageContaining("Repr-Digest");
      assertThat(target).hasContent("former content");
    }
  }

  @Test
  void verifiesTheDigestOfATokenResponse() throws IOException {
    String token = "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":300}";
    try (AuthorizationServer auth = AuthorizationServer.start();
        SocketServer server = SocketServer.respondingWith(200, Faults.JSON, Faults.FOUND);
        MidIdClient client =
            MidIdClient.builder()
                .baseUrl(server.baseUrl())
                .clientCredentials(auth.credentials().build())
                .allowHttpToLoopback()
                .build()) {
      auth.insteadOfToken(
          (request, out) ->
              out.write(SocketServer.response(200, Faults.JSON, token, digest(token + " "))));
      assertThat(
              catchThrowableOfType(
                  RegisterProtocolException.class, () -> client.find(Faults.MID_ID)))
          .hasMessageContaining("no access token")
          .hasMessageContaining("Repr-Digest");
      assertThat(server.requests()).isEmpty();
    }
  }
}
