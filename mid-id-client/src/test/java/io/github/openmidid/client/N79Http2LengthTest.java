package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.Modality;
import io.github.openmidid.client.snapshot.SnapshotInformation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Case N79 of the list of faults: the length of an HTTP/2 response, which the JDK does not verify.
 */
@Tag("slow")
class N79Http2LengthTest {
  private static final TestAuthority AUTHORITY = TestAuthority.create();
  private static final SSLContext TLS = AUTHORITY.context(AUTHORITY.server());
  private static final int LENGTH = Faults.FOUND.length();

  @TempDir private static Path dir;

  private static RawHttp2Server server(RawHttp2Server.Responder responder) throws IOException {
    return new RawHttp2Server(TLS, responder);
  }

  private static MidIdClient client(RawHttp2Server server) throws Exception {
    return Faults.builder(server.baseUrl())
        .trustedCertificates(AUTHORITY.pem(dir.resolve("authority.pem")))
        .timeout(Duration.ofSeconds(20))
        .build();
  }

  /** A lookup, a batch and a creation, each with the status of its success. */
  private static Callable<?> call(String operation, MidIdClient client) {
    return switch (operation) {
      case "find" -> () -> client.find(Faults.MID_ID).orElseThrow();
      case "findAll" -> () -> client.findAll(List.of(Faults.MID_ID)).get(Faults.MID_ID);
      default -> () -> client.midIds().request(Modality.CT);
    };
  }

  private static String body(String operation) {
    return operation.equals("findAll")
        ? "{\"items\":[" + Faults.FOUND + "],\"notFound\":[]}"
        : Faults.FOUND;
  }

  private static String status(String operation) {
    return operation.equals("request") ? "201" : "200";
  }

  private static void assertNotUnderstood(String operation, RawHttp2Server.Responder responder)
      throws Exception {
    try (RawHttp2Server server = server(responder);
        MidIdClient client = client(server)) {
      MidIdClientException failure =
          catchThrowableOfType(MidIdClientException.class, () -> call(operation, client).call());
      assertThat(failure).isInstanceOf(RegisterProtocolException.class);
      assertThat(failure.isOutcomeOpen()).isEqualTo(operation.equals("request"));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "find, 1", "find, -1", "find, 70", "find, 1000000",
    "findAll, 1", "findAll, -1", "findAll, 70", "findAll, 1000000",
    "request, 1", "request, -1", "request, 70", "request, 1000000"
  })
  @DisplayName("N79 complete JSON that is shorter or longer than announced is a protocol error")
  void n79_rejectsABodyOfAnotherLength(String operation, int missing) throws Exception {
    String body = body(operation);
    assertNotUnderstood(
        operation,
        (stream, out) -> {
          out.headers(
              stream,
              false,
              ":status",
              status(operation),
              "content-type",
              Faults.JSON,
              "content-length",
              String.valueOf(body.length() + missing));
          out.data(stream, false, body.substring(0, 10));
          out.data(stream, true, body.substring(10));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"find", "findAll", "request"})
  @DisplayName("N79 a missing body, an unexpected body, two lengths, chunks")
  void n79_rejectsContradictoryLengths(String operation) throws Exception {
    String[] json = {":status", status(operation), "content-type", Faults.JSON};
    assertNotUnderstood(
        operation, (stream, out) -> out.headers(stream, true, with(json, "content-length", "5")));
    for (String[] extra :
        new String[][] {
          {"content-length", "" + body(operation).length(), "content-length", "2"},
          {"content-length", "x"},
          {"content-length", "+" + body(operation).length()},
          {"transfer-encoding", "chunked"}
        }) {
      assertNotUnderstood(
          operation,
          (stream, out) -> {
            out.headers(stream, false, with(json, extra));
            out.data(stream, true, body(operation));
          });
    }
  }

  private static String[] with(String[] headers, String... more) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + more.length);
    System.arraycopy(more, 0, all, headers.length, more.length);
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"find", "findAll", "request"})
  @DisplayName("N79 the end of the stream delimits the body, with or without a length")
  void n79_acceptsTheEndOfTheStreamAsEnd(String operation) throws Exception {
    String[] json = {":status", status(operation), "content-type", Faults.JSON};
    for (String[] extra : new String[][] {{}, {"content-length", "" + body(operation).length()}}) {
      try (RawHttp2Server server =
              server(
                  (stream, out) -> {
                    out.headers(stream, false, with(json, extra));
                    out.data(stream, false, body(operation));
                    out.data(stream, true, "");
                  });
          MidIdClient client = client(server)) {
        assertThat(call(operation, client).call()).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"404, -1", "404, 1", "403, 1", "403, -1"})
  @DisplayName("N79 of a rejection of another length only the status counts, never \"not known\"")
  void n79_usesOnlyTheStatusOfARejectionOfAnotherLength(String status, int missing)
      throws Exception {
    String problem =
        "{\"type\":\"urn:problem-type:belgif:resourceNotFound\",\"status\":404,\"issues\":[{\"in\":"
            + "\"path\",\"name\":\"midId\",\"value\":\"%s\"}]}".formatted(Faults.MID_ID);
    try (RawHttp2Server server =
            server(
                (stream, out) -> {
                  out.headers(
                      stream,
                      false,
                      ":status",
                      status,
                      "content-type",
                      "application/problem+json",
                      "content-length",
                      String.valueOf(problem.length() + missing));
                  out.data(stream, true, problem);
                });
        MidIdClient client = client(server)) {
      MidIdClientException failure =
          catchThrowableOfType(MidIdClientException.class, () -> client.find(Faults.MID_ID));
      assertThat(failure)
          .isInstanceOf(
              status.equals("404")
                  ? RegisterProtocolException.class
                  : RegisterResponseException.class)
          .hasMessageContaining(status);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, -1})
  @DisplayName("N79 a snapshot is downloaded only if it has the announced length")
  void n79_rejectsASnapshotOfAnotherLength(int missing) throws Exception {
    byte[] bytes = Faults.FOUND.getBytes(StandardCharsets.UTF_8);
    SnapshotInformation snapshot =
        new SnapshotInformation(
            "s-1",
            Instant.parse("2026-11-24T10:00:00Z"),
            0,
            LENGTH,
            SignedSnapshots.sha256(bytes),
            "ed25519",
            "A".repeat(86) + "==",
            "k-1");
    Path target = Files.writeString(dir.resolve("register.jsonl"), "former content");
    try (RawHttp2Server server =
            server(
                (stream, out) -> {
                  String length = String.valueOf(LENGTH + missing);
                  out.headers(stream, false, ":status", "200", "content-length", length);
                  out.data(stream, true, Faults.FOUND);
                });
        MidIdClient client = client(server)) {
      if (missing == 0) {
        client.snapshots().download(snapshot, target);
        assertThat(target).hasContent(Faults.FOUND);
        return;
      }
      assertThat(
              catchThrowableOfType(
                  MidIdClientException.class, () -> client.snapshots().download(snapshot, target)))
          .isInstanceOf(RegisterProtocolException.class);
      assertThat(target).hasContent("former content");
    }
  }
}
