package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.client.ContractServer.Reply;
import io.github.openmidid.client.snapshot.SnapshotInformation;
import io.github.openmidid.client.snapshot.Snapshots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads of the register as a file. */
@Tag("slow")
class SnapshotsTest {
  private static final String CONTENT = "{\"format\":\"openmidid-snapshot/1\",\"count\":0}\n";
  private static final String SIGNATURE = "A".repeat(86) + "==";

  @TempDir private Path directory;
  private Path target;

  @BeforeEach
  void before() throws IOException {
    target = Files.writeString(directory.resolve("register.jsonl"), "former content");
  }

  private static SnapshotInformation snapshot(byte[] content) {
    return new SnapshotInformation(
        "s-1",
        Instant.parse("2026-11-24T10:00:00Z"),
        0,
        content.length,
        SignedSnapshots.sha256(content),
        "ed25519",
        SIGNATURE,
        "k-1");
  }

  private static SnapshotInformation snapshot() {
    return snapshot(CONTENT.getBytes(StandardCharsets.UTF_8));
  }

  private static Reply content(String content) {
    return new Reply(200, "application/x-ndjson", content, List.of());
  }

  /** Asserts that the target is unchanged and no other file is left. */
  private void assertUntouched() throws IOException {
    assertThat(target).hasContent("former content");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(target);
    }
  }

  @Test
  void returnsTheLatestSnapshot() throws IOException {
    String body =
        """
        {"snapshotId":"s-1","href":"http://x/1","createdAt":"2026-11-24T10:00:00Z","count":0,\
        "contentHref":"http://elsewhere.example/","size":%d,"sha256":"%s",\
        "signatureAlgorithm":"ed25519","signature":"%s","keyId":"k-1"}"""
            .formatted(CONTENT.length(), snapshot().sha256(), SIGNATURE);
    try (ContractServer server = ContractServer.respondingWith(Reply.json(200, body));
        MidIdClient client = server.client()) {
      assertThat(client.snapshots().latest()).contains(snapshot());
      assertThat(server.requestLines()).containsExactly("GET /snapshots/latest");
    }
  }

  @Test
  void isEmptyIfThereIsNone() throws IOException {
    try (ContractServer server = ContractServer.respondingWith(Reply.notFound());
        MidIdClient client = server.client()) {
      assertThat(client.snapshots().latest()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"size\":-1", "\"sha256\":\"x\"", "\"snapshotId\":\"../x\""})
  void rejectsInvalidInformation(String wrong) throws IOException {
    String body =
        """
        {"snapshotId":"s-1","createdAt":"2026-11-24T10:00:00Z","count":0,"size":3,"sha256":"%s",\
        "signatureAlgorithm":"ed25519","signature":"s","keyId":"k-1"}"""
            .formatted("0".repeat(64));
    String name = wrong.substring(0, wrong.indexOf(':') + 1);
    String response = body.replaceFirst(name + "(\"[^\"]*\"|[0-9]+)", wrong);
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(SocketServer.response(200, "application/json", response)));
        MidIdClient client = client(server)) {
      assertThatExceptionOfType(RegisterProtocolException.class)
          .isThrownBy(() -> client.snapshots().latest());
    }
  }

  private static MidIdClient client(SocketServer server) {
    return MidIdClient.builder()
        .baseUrl(server.baseUrl())
        .accessToken("t0ken"::toCharArray)
        .allowHttpToLoopback()
        .timeout(Duration.ofSeconds(3))
        .build();
  }

  @Test
  void endsASlowDownloadAtTheDeadlineAndClosesItsConnection() throws Exception {
    byte[] content = new byte[1_000_000];
    CountDownLatch closed = new CountDownLatch(1);
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nContent-Length: "
            + content.length
            + "\r\n\r\n";
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  out.write(head.getBytes(StandardCharsets.US_ASCII));
                  try {
                    while (true) {
                      out.write('x');
                      out.flush();
                      Thread.sleep(20);
                    }
                  } catch (IOException e) {
                    closed.countDown();
                    throw e;
                  }
                });
        MidIdClient client = client(server)) {
      assertThatExceptionOfType(RegisterUnavailableException.class)
          .isThrownBy(() -> client.snapshots().download(snapshot(content), target));
      assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
    }
    assertUntouched();
  }

  @Test
  void replacesTheTargetWithTheContent() throws IOException {
    try (ContractServer server = ContractServer.respondingWith(content(CONTENT));
        MidIdClient client = server.client()) {
      client.snapshots().download(snapshot(), target);

      assertThat(target).hasContent(CONTENT);
      assertThat(server.requestLines()).containsExactly("GET /snapshots/s-1/content");
      assertThat(server.request(0).headers())
          .containsEntry("accept", "application/x-ndjson, application/problem+json");
    }
  }

  @Test
  void streamsLargeContentToTheFile() throws IOException {
    byte[] content = new byte[9 * 1024 * 1024];
    Arrays.fill(content, (byte) 'x');
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  out.write(
                      ("HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nContent-Length: "
                              + content.length
                              + "\r\n\r\n")
                          .getBytes(StandardCharsets.US_ASCII));
                  out.write(content);
                });
        MidIdClient client = client(server)) {
      client
          .with(CallOptions.none().withTimeout(Duration.ofSeconds(60)))
          .snapshots()
          .download(snapshot(content), target);

      assertThat(Files.size(target)).isEqualTo(content.length);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}\n", "{\"format\":\"openmidid-snapshot/1\",\"count\":1}\n"})
  void rejectsContentWithAnotherDigest(String content) throws IOException {
    assertRejected(content);
    assertRejected(CONTENT + content + "x");
  }

  private void assertRejected(String content) throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(SocketServer.response(200, "application/x-ndjson", content)));
        MidIdClient client = client(server)) {
      assertThatExceptionOfType(RegisterProtocolException.class)
          .isThrownBy(() -> client.snapshots().download(snapshot(), target))
          .withMessageContaining("not the snapshot");
      assertUntouched();
    }
  }

  @Test
  void rejectsADownloadOfADeletedSnapshot() throws IOException {
    try (ContractServer server = ContractServer.respondingWith(Reply.notFound());
        MidIdClient client = server.client()) {
      assertThatExceptionOfType(RegisterResponseException.class)
          .isThrownBy(() -> client.snapshots().download(snapshot(), target))
          .satisfies(e -> assertThat(e.status()).isEqualTo(404));
      assertUntouched();
    }
  }

  @Test
  void retriesABrokenDownloadFromTheBeginning() throws IOException {
    AtomicInteger broken = new AtomicInteger(1);
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  boolean whole = broken.getAndDecrement() <= 0;
                  String body = CONTENT.substring(0, whole ? CONTENT.length() : 9);
                  out.write(
                      ("HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nContent-Length: "
                              + CONTENT.length()
                              + "\r\n\r\n"
                              + body)
                          .getBytes(StandardCharsets.US_ASCII));
                  if (!whole) {
                    out.flush();
                    throw new SocketServer.Reset();
                  }
                });
        MidIdClient client = client(server)) {
      client.snapshots().download(snapshot(), target);

      assertThat(target).hasContent(CONTENT);
      assertThat(server.requests()).hasSizeGreaterThan(1);
    }
  }

  @Test
  void aStalledDownloadEndsAtTheDeadline() throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  out.write(
                      ("HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nContent-Length: "
                              + CONTENT.length()
                              + "\r\n\r\n{")
                          .getBytes(StandardCharsets.US_ASCII));
                  out.flush();
                  pause(5_000);
                });
        MidIdClient client = client(server)) {
      Elapsed elapsed = Elapsed.start();
      assertThatExceptionOfType(RegisterUnavailableException.class)
          .isThrownBy(
              () ->
                  client
                      .with(CallOptions.none().withTimeout(Duration.ofMillis(500)))
                      .snapshots()
                      .download(snapshot(), target));
      elapsed.assertAtMost(Duration.ofSeconds(4));
      assertUntouched();
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void throwsIoExceptionIfTheTargetIsNotWritable() throws IOException {
    try (ContractServer server = ContractServer.respondingWith(content(CONTENT));
        MidIdClient client = server.client()) {
      Path nowhere = directory.resolve("none").resolve("register.jsonl");
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> client.snapshots().download(snapshot(), nowhere));
      assertThat(server.requestLines()).isEmpty();
    }
  }

  @Test
  void doesNotRequestASnapshotBeyondTheMaximumSize() throws IOException {
    SnapshotInformation small = snapshot();
    SnapshotInformation huge =
        new SnapshotInformation(
            "s-1",
            small.createdAt(),
            1,
            Snapshots.MAX_BYTES + 1,
            small.sha256(),
            "ed25519",
            SIGNATURE,
            "k-1");
    try (ContractServer server = ContractServer.respondingWith(content(CONTENT));
        MidIdClient client = server.client()) {
      assertThatExceptionOfType(RegisterProtocolException.class)
          .isThrownBy(() -> client.snapshots().download(huge, target));
      assertThat(server.requestLines()).isEmpty();
    }
  }
}
