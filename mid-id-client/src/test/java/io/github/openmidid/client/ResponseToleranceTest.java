package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;

/** What the client accepts in a successful response beyond what a register writes today. */
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

  /** The result of an operation, or its failure. */
  private static String outcome(OperationCase operation, String body) throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(operation.success(), "application/json", body);
        MidIdClient client = OperationCase.client(server)) {
      return String.valueOf(operation.call().apply(client));
    } catch (RegisterProtocolException e) {
      return e.toString();
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void membersThatTheContractDoesNotHaveAreIgnored(OperationCase operation) throws IOException {
    String good = operation.body();
    // Not into a text in several languages, of which any member is one.
    String objects = good.contains("{\"nl\"") ? "^\\{" : "\\{";
    for (String more : MORE) {
      String member = Matcher.quoteReplacement("{\"someMore\":" + more + ",");
      assertThat(outcome(operation, good.replaceAll(objects, member)))
          .as(more)
          .isEqualTo(outcome(operation, good));
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aMemberThatIsNullIsTreatedAsAbsent(OperationCase operation) throws IOException {
    String good = operation.body();
    for (JsonPointer leaf : JsonLeaves.of(good)) {
      boolean isLanguage = JsonLeaves.name(leaf).length() == 2;
      if (JsonLeaves.read(good).at(leaf.head()).isObject() && !isLanguage) {
        String outcome = outcome(operation, JsonLeaves.with(good, leaf, "null"));
        assertThat(outcome)
            .as("%s", leaf)
            .isEqualTo(outcome(operation, JsonLeaves.without(good, leaf)));
        if (outcome.contains("Exception")) {
          assertThat(outcome).contains(JsonLeaves.name(leaf)).contains("missing");
        }
      }
    }
  }
}
