package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;

/**
 * Verifies that in a successful response unknown members are ignored, and members that are null
 * count as absent.
 */
@Tag("slow")
class ResponseToleranceTest {
  private static final List<String> MORE =
      List.of(
          "null",
          "1e400",
          "-1",
          "\"\"",
          "\" \\u0000\"",
          "true",
          "[null,[1]]",
          "{\"a\":null,\"b\":{\"midId\":7}}");

  static List<OperationCase> operations() {
    return N89ResponseTextTest.operations();
  }

  /** A client of a register that responds with a given body. */
  private static final class Subject implements AutoCloseable {
    private final OperationCase operation;
    private final AtomicReference<String> body = new AtomicReference<>();
    private final SocketServer server =
        SocketServer.respondingWith((request, out) -> out.write(response()));
    private final MidIdClient client = OperationCase.client(server);

    Subject(OperationCase operation) {
      this.operation = operation;
    }

    private byte[] response() {
      return SocketServer.response(operation.success(), "application/json", body.get());
    }

    /** The result of the operation, or its failure. */
    String outcome(String response) {
      body.set(response);
      try {
        return String.valueOf(operation.call().apply(client));
      } catch (RegisterProtocolException e) {
        return e.toString();
      }
    }

    @Override
    public void close() throws IOException {
      client.close();
      server.close();
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void membersThatTheContractDoesNotHaveAreIgnored(OperationCase operation) throws IOException {
    String good = operation.body();
    // Not into a text in several languages, of which any member is one.
    String objects = good.contains("{\"nl\"") ? "^\\{" : "\\{";
    try (Subject subject = new Subject(operation)) {
      String expected = subject.outcome(good);
      for (String more : MORE) {
        String member = Matcher.quoteReplacement("{\"someMore\":" + more + ",");
        assertThat(subject.outcome(good.replaceAll(objects, member))).as(more).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aMemberThatIsNullIsTreatedAsAbsent(OperationCase operation) throws IOException {
    String good = operation.body();
    try (Subject subject = new Subject(operation)) {
      for (JsonPointer leaf : JsonLeaves.of(good)) {
        boolean isLanguage = JsonLeaves.name(leaf).length() == 2;
        if (JsonLeaves.read(good).at(leaf.head()).isObject() && !isLanguage) {
          String outcome = subject.outcome(JsonLeaves.with(good, leaf, "null"));
          assertThat(outcome)
              .as("%s", leaf)
              .isEqualTo(subject.outcome(JsonLeaves.without(good, leaf)));
          if (outcome.contains("Exception")) {
            assertThat(outcome).contains(JsonLeaves.name(leaf)).contains("missing");
          }
        }
      }
    }
  }
}
