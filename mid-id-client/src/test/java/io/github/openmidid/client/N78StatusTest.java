package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.client.snapshot.SnapshotInformation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each operation has one success in the contract. The same body with any other status below 400 is
 * a protocol error: it may be partial, provisional, or transformed by a proxy.
 */
@DisplayName("N78 statuses of the contract")
@Tag("slow")
class N78StatusTest {
  private static final String JSON = "application/json";

  /** Every registered success status, an unregistered one, and the redirections. */
  private static final List<Integer> STATUSES =
      List.of(
          200, 201, 202, 203, 204, 205, 206, 207, 208, 210, 226, 299, 300, 301, 302, 303, 304, 305,
          307, 308, 399);

  static List<OperationCase> operations() {
    return OperationCase.all().toList();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void n78_acceptsOnlyTheStatusOfTheContract(OperationCase operation) throws IOException {
    AtomicReference<byte[]> response = new AtomicReference<>();
    try (SocketServer server =
            SocketServer.respondingWith((request, out) -> out.write(response.get()));
        MidIdClient client = OperationCase.client(server)) {
      List<Integer> accepted = new ArrayList<>();
      for (int status : STATUSES) {
        boolean hasBody = status != 204 && status != 205 && status != 304;
        response.set(
            SocketServer.response(
                status, hasBody ? JSON : "", hasBody ? operation.body() : "", "X: y"));
        Throwable failure = catchThrowable(() -> operation.call().apply(client));
        if (failure == null) {
          accepted.add(status);
        } else {
          assertThat(failure).as("status %s", status).isInstanceOf(RegisterProtocolException.class);
        }
      }
      assertThat(accepted).containsExactly(operation.success());
    }
  }

  /** A problem document turns neither a redirection nor a success into a rejection. */
  @ParameterizedTest
  @MethodSource("operations")
  void n78_aProblemWithAnotherStatusIsNotARejection(OperationCase operation) throws IOException {
    AtomicReference<byte[]> response = new AtomicReference<>();
    try (SocketServer server =
            SocketServer.respondingWith((request, out) -> out.write(response.get()));
        MidIdClient client = OperationCase.client(server)) {
      for (int status : IntStream.of(202, 207, 300, 302, 303, 308).toArray()) {
        response.set(
            SocketServer.response(
                status,
                NotFound.PROBLEM,
                NotFound.problem(status, "urn:problem-type:belgif:badRequest", "[]")));
        assertThat(catchThrowable(() -> operation.call().apply(client)))
            .as("status %s", status)
            .isInstanceOf(RegisterProtocolException.class);
      }
    }
  }

  @Test
  void n78_acceptsASnapshotOnlyWith200(@TempDir Path directory) throws IOException {
    byte[] content = "{}\n".getBytes(StandardCharsets.US_ASCII);
    SnapshotInformation snapshot =
        new SnapshotInformation(
            "s-1",
            Instant.EPOCH,
            0,
            content.length,
            SignedSnapshots.sha256(content),
            "ed25519",
            "A".repeat(86) + "==",
            "k-1");
    Path target = directory.resolve("register.jsonl");
    AtomicReference<byte[]> response = new AtomicReference<>();
    try (SocketServer server =
            SocketServer.respondingWith((request, out) -> out.write(response.get()));
        MidIdClient client = OperationCase.client(server)) {
      for (int status : STATUSES) {
        response.set(SocketServer.response(status, "application/x-ndjson", "{}\n"));
        if (status == 204 || status == 205 || status == 304) {
          response.set(SocketServer.response(status, "", ""));
        }
        Throwable failure = catchThrowable(() -> client.snapshots().download(snapshot, target));
        if (status == 200) {
          assertThat(failure).isNull();
          assertThat(target).hasBinaryContent(content);
          Files.delete(target);
        } else {
          assertThat(failure).as("status %s", status).isInstanceOf(RegisterProtocolException.class);
          assertThat(target).doesNotExist();
        }
      }
    }
  }

  /** Verifies that nothing but the status of the responses above violates the contract. */
  @ParameterizedTest
  @MethodSource("operations")
  void n78_theBodiesOfThisTestConformToTheContract(OperationCase operation) throws IOException {
    try (ContractServer server =
            ContractServer.respondingWith(
                operation.body().isEmpty()
                    ? ContractServer.Reply.empty(operation.success())
                    : ContractServer.Reply.json(
                        operation.success(), operation.body(), "Location: http://x/1"));
        MidIdClient client = server.client()) {
      assertThatCode(() -> operation.call().apply(client)).doesNotThrowAnyException();
    }
  }
}
