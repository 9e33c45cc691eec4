package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.snapshot.SnapshotInformation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Case N78 of the list of faults: where the body of a response ends. */
@Tag("slow")
class N78FramingTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  /** The head after the status line; {@code #} is the length of the body. */
  private static final List<String> SAYS_NOT_WHERE_IT_ENDS =
      List.of(
          "",
          "Connection: close\r\n",
          "Connection: keep-alive\r\n",
          "Content-Length: +#\r\n",
          "Content-Length: #\r\nContent-Length: 1\r\n",
          "Content-Length: 1\r\nContent-Length: #\r\n",
          "Transfer-Encoding: identity\r\n",
          "Transfer-Encoding: gzip\r\n",
          "Transfer-Encoding: chunked, gzip\r\n",
          "Transfer-Encoding: gzip, chunked\r\n",
          "Transfer-Encoding: x\r\nContent-Length: #\r\n",
          "Transfer-Encoding: identity\r\nContent-Length: #\r\n",
          "Transfer-Encoding: chunked\r\nContent-Length: #\r\n",
          "Content-Length: #\r\nTransfer-Encoding: chunked\r\n");

  private static final List<String> SAYS_WHERE_IT_ENDS =
      List.of(
          "Content-Length: #\r\n",
          "Content-Length: #\r\nConnection: close\r\n",
          "Content-Length: #\r\nContent-Length: #\r\n");

  @TempDir private Path dir;

  private static Map<String, Function<MidIdClient, ?>> operations() {
    Map<String, Function<MidIdClient, ?>> operations = new LinkedHashMap<>();
    operations.put("find", c -> c.find(Faults.MID_ID).orElseThrow());
    operations.put("findAll", c -> c.findAll(List.of(Faults.MID_ID)).get(Faults.MID_ID));
    operations.put("request", c -> c.midIds().request(Modality.CT));
    operations.put("list", c -> c.midIds().list(MidIdFilter.all()).toList());
    operations.put("overview", c -> c.midIds().overview());
    operations.put("device", c -> c.devices().find("d-1"));
    operations.put("link", c -> c.links().find(Faults.MID_ID));
    operations.put("latest snapshot", c -> c.snapshots().latest());
    operations.put("health", MidIdClient::health);
    operations.put("register", MidIdClient::register);
    return operations;
  }

  private static Set<String> names() {
    return operations().keySet();
  }

  private static byte[] response(
      String version, int status, String head, String type, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return (version + " " + status + " Status\r\n" + head.replace("#", "" + length))
        .concat("Content-Type: " + type + "\r\n\r\n" + body)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static int success(SocketServer.Request request) {
    return request.method().equals("POST") && !request.target().endsWith("/query") ? 201 : 200;
  }

  private static String body(SocketServer.Request request) {
    return request.target().endsWith("/query")
        ? "{\"items\":[" + Faults.FOUND + "],\"notFound\":[]}"
        : Faults.FOUND;
  }

  private static MidIdClient client(SocketServer server) {
    return Faults.builder(server.baseUrl()).timeout(TIMEOUT).build();
  }

  /** The connection stays open, so that closing it does not delimit the body. */
  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("N78 a success without delimited body is a protocol error at once")
  void n78_rejectsASuccessWithoutDelimitedBody(String operation) throws IOException {
    AtomicReference<String> version = new AtomicReference<>();
    AtomicReference<String> head = new AtomicReference<>();
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        response(
                            version.get(),
                            success(request),
                            head.get(),
                            Faults.JSON,
                            body(request))));
        MidIdClient client = client(server)) {
      int requests = 0;
      for (String each : List.of("HTTP/1.1", "HTTP/1.0")) {
        version.set(each);
        for (String lines : SAYS_NOT_WHERE_IT_ENDS) {
          head.set(lines);
          Elapsed elapsed = Elapsed.start();
          MidIdClientException failure =
              catchThrowableOfType(
                  MidIdClientException.class, () -> operations().get(operation).apply(client));
          assertThat(failure).as(each + lines).isInstanceOf(RegisterProtocolException.class);
          elapsed.assertAtMost(TIMEOUT.dividedBy(2));
          assertThat(failure.requestReference().isPresent()).isEqualTo(operation.equals("request"));
          assertThat(server.requests()).hasSize(++requests);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"find", "findAll", "request"})
  @DisplayName("N78 a delimited body is accepted, also with HTTP/1.0")
  void n78_acceptsADelimitedBody(String operation) throws IOException {
    List<SocketServer.Responder> responders = new ArrayList<>();
    for (String version : List.of("HTTP/1.1", "HTTP/1.0")) {
      for (String head : SAYS_WHERE_IT_ENDS) {
        responders.add(
            (request, out) ->
                out.write(response(version, success(request), head, Faults.JSON, body(request))));
      }
    }
    for (String coding : List.of("chunked", "Chunked")) {
      responders.add((request, out) -> chunked(request, coding, "0\r\n\r\n", out));
    }
    for (SocketServer.Responder responder : responders) {
      try (SocketServer server =
              SocketServer.respondingWith(
                  (request, out) -> {
                    responder.write(request, out);
                    out.flush();
                    throw new IOException("closed");
                  });
          MidIdClient client = client(server)) {
        assertThat(operations().get(operation).apply(client)).isNotNull();
      }
    }
  }

  private static void chunked(
      SocketServer.Request request, String coding, String last, OutputStream out)
      throws IOException {
    String body = body(request);
    String chunks = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n" + last;
    String head = "Transfer-Encoding: " + coding + "\r\n";
    out.write(response("HTTP/1.1", success(request), head, Faults.JSON, chunks));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0\r"})
  @DisplayName("N78 chunks without last chunk are a broken connection")
  void n78_mapsTruncatedChunksToUnavailable(String end) throws IOException {
    for (String operation : List.of("find", "findAll", "request")) {
      try (SocketServer server =
              SocketServer.respondingWith(
                  (request, out) -> {
                    chunked(request, "chunked", end, out);
                    out.flush();
                    throw new IOException("closed");
                  });
          MidIdClient client = client(server)) {
        assertThat(
                catchThrowableOfType(
                    MidIdClientException.class, () -> operations().get(operation).apply(client)))
            .isInstanceOf(RegisterUnavailableException.class);
      }
    }
  }

  @Test
  @DisplayName("N78 a truncated batch response makes no identifier unknown and is not cached")
  void n78_doesNotCacheATruncatedBatchResponse() throws IOException {
    List<MidId> midIds = LongStream.rangeClosed(1, 5).mapToObj(MidId::ofSerial).toList();
    AtomicInteger requests = new AtomicInteger();
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  boolean isFirst = requests.incrementAndGet() == 1;
                  String items =
                      midIds.stream()
                          .limit(isFirst ? 3 : 5)
                          .map(BatchFixture::item)
                          .collect(Collectors.joining(","));
                  String body = "{\"items\":[" + items + "],\"notFound\":[]}";
                  String head = isFirst ? "Connection: close\r\n" : "Content-Length: #\r\n";
                  out.write(response("HTTP/1.1", 200, head, Faults.JSON, body));
                });
        MidIdClient client =
            Faults.builder(server.baseUrl())
                .timeout(TIMEOUT)
                .cache(CacheSettings.defaults())
                .build()) {
      assertThat(client.midIds().resolve(midIds))
          .extracting(Resolution::outcome)
          .containsOnly(Resolution.Outcome.NOT_ANSWERED);
      assertThat(client.midIds().resolve(midIds))
          .extracting(Resolution::outcome)
          .containsOnly(Resolution.Outcome.KNOWN);
      assertThat(requests).hasValue(2);
    }
  }

  /** The status suffices for a rejection, but not to conclude that an identifier does not exist. */
  @ParameterizedTest
  @CsvSource({"404, 1", "403, 1", "500, 1", "503, 3"})
  @DisplayName(
      "N78 of a rejection without delimited body only the status counts, never \"not known\"")
  void n78_usesOnlyTheStatusOfATruncatedRejection(int status, int attempts) throws IOException {
    String problem =
        "{\"type\":\"urn:problem-type:belgif:resourceNotFound\",\"status\":404,\"issues\":[{\"in\":"
            + "\"path\",\"name\":\"midId\",\"value\":\"%s\"}]}".formatted(Faults.MID_ID);
    AtomicReference<String> head = new AtomicReference<>();
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        response(
                            "HTTP/1.1", status, head.get(), "application/problem+json", problem)));
        MidIdClient client = client(server)) {
      int requests = 0;
      for (String lines : SAYS_NOT_WHERE_IT_ENDS) {
        head.set(lines);
        MidIdClientException failure =
            catchThrowableOfType(MidIdClientException.class, () -> client.find(Faults.MID_ID));
        assertThat(failure).isInstanceOf(kind(status)).hasMessageContaining("" + status);
        if (failure instanceof RegisterResponseException rejection) {
          assertThat(rejection.problemType()).isEmpty();
          assertThat(rejection.issues()).isEmpty();
        }
        requests += attempts;
        assertThat(server.requests()).hasSize(requests);
      }
    }
  }

  private static Class<? extends MidIdClientException> kind(int status) {
    return switch (status) {
      case 404 -> RegisterProtocolException.class;
      case 503 -> RegisterUnavailableException.class;
      default -> RegisterResponseException.class;
    };
  }

  @Test
  @DisplayName("N78 a response without body needs no length: 204")
  void n78_acceptsA204WithoutLength() throws IOException {
    try (SocketServer server = Faults.raw("HTTP/1.1 204 No Content\r\n\r\n");
        MidIdClient client = client(server)) {
      assertThat(client.delegations().withdraw("d-1")).isTrue();
    }
  }

  @Test
  @DisplayName("N78 a token delimited only by the end of the connection is rejected")
  void n78_rejectsATokenWithoutDelimitedBody() throws IOException {
    String token = "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":300}";
    for (String head : SAYS_NOT_WHERE_IT_ENDS) {
      try (AuthorizationServer auth = AuthorizationServer.start();
          SocketServer server = SocketServer.respondingWith(200, Faults.JSON, Faults.FOUND);
          MidIdClient client =
              MidIdClient.builder()
                  .baseUrl(server.baseUrl())
                  .clientCredentials(auth.credentials().build())
                  .allowHttpToLoopback()
                  .build()) {
        auth.insteadOfToken(
            (request, out) -> out.write(response("HTTP/1.1", 200, head, Faults.JSON, token)));
        assertThat(
                catchThrowableOfType(
                    RegisterProtocolException.class, () -> client.find(Faults.MID_ID)))
            .hasMessageStartingWith("no access token: ");
        assertThat(server.requests()).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("N78 a snapshot delimited only by the end of the connection is rejected")
  void n78_rejectsASnapshotWithoutDelimitedBody() throws IOException {
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
    for (String head : SAYS_NOT_WHERE_IT_ENDS) {
      Path target = Files.writeString(dir.resolve("register.jsonl"), "former content");
      try (SocketServer server =
              SocketServer.respondingWith(
                  (request, out) -> {
                    out.write(response("HTTP/1.1", 200, head, "application/x-ndjson", content));
                    out.flush();
                    throw new IOException("closed");
                  });
          MidIdClient client = client(server)) {
        assertThat(
                catchThrowableOfType(
                    MidIdClientException.class,
                    () -> client.snapshots().download(snapshot, target)))
            .isInstanceOf(RegisterProtocolException.class);
        assertThat(target).hasContent("former content");
      }
    }
  }
}
