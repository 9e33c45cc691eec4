package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.client.SocketServer.Request;
import io.github.openmidid.client.snapshot.SnapshotInformation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * "Not known" is the problem document of the register about the requested id. Any other 404 comes
 * from another API or concerns another resource, and is a protocol error.
 */
@DisplayName("N87 not known")
@Tag("slow")
class N87NotFoundTest {
  private static final String TYPE = "urn:problem-type:belgif:resourceNotFound";

  static List<OperationCase> lookups() {
    return OperationCase.LOOKUPS;
  }

  /** The valid document with one defect each. */
  static final Map<String, UnaryOperator<String>> WRONG = new LinkedHashMap<>();

  static {
    WRONG.put("without issues", body -> body.replaceAll(",\"issues\":.*]", ""));
    WRONG.put("no issue", body -> body.replaceAll("\"issues\":.*]", "\"issues\":[]"));
    WRONG.put("issues are null", body -> body.replaceAll("\"issues\":.*]", "\"issues\":null"));
    WRONG.put("about another", body -> body.replaceAll("(\"value\":\"[^\"]*)\"", "$1x\""));
    WRONG.put("about another MID-ID", body -> value(body, "\"MID-1234-5678-89\""));
    WRONG.put("about none", body -> body.replaceAll(",\"value\":\"[^\"]*\"", ""));
    WRONG.put("about null", body -> value(body, "null"));
    WRONG.put("about nothing", body -> value(body, "\"\""));
    WRONG.put("about a number", body -> value(body, "7"));
    WRONG.put(
        "about a list of it", body -> body.replaceAll("\"value\":(\"[^\"]*\")", "\"value\":[$1]"));
    WRONG.put("with white space", body -> body.replaceAll("\"value\":\"", "\"value\":\" "));
    WRONG.put(
        "another name", body -> body.replaceAll("\"name\":\"[^\"]*\"", "\"name\":\"otherId\""));
    WRONG.put(
        "a name in another case",
        body ->
            body.replaceAll("\"name\":\"([^\"]*)Id\"", "\"name\":\"$1ID\"")
                .replaceAll("\"name\":\"(modalityCode|problemType)\"", "\"name\":\"$1X\""));
    WRONG.put("without a name", body -> body.replaceAll("\"name\":\"[^\"]*\",", ""));
    WRONG.put("in the query", body -> body.replace("\"in\":\"path\"", "\"in\":\"query\""));
    WRONG.put("in the body", body -> body.replace("\"in\":\"path\"", "\"in\":\"body\""));
    WRONG.put("nowhere", body -> body.replace("\"in\":\"path\",", ""));
    WRONG.put(
        "of another type", body -> body.replace(TYPE, "urn:problem-type:other:resourceNotFound"));
    WRONG.put("of no type", body -> body.replace(TYPE, "about:blank"));
    WRONG.put("without a type", body -> body.replace("{\"type\":\"" + TYPE + "\",", "{"));
    WRONG.put(
        "of the type in capitals",
        body -> body.replace(TYPE, TYPE.toUpperCase(java.util.Locale.ROOT)));
    WRONG.put("of another status", body -> body.replace("404", "410"));
    WRONG.put("of a status that is a text", body -> body.replace("404", "\"404\""));
    WRONG.put(
        "about two",
        body ->
            body.replaceAll("\"issues\":\\[(.*)]", "\"issues\":[$1,$1]")
                .replaceFirst("(\"value\":\"[^\"]*)\"", "$1x\""));
    WRONG.put("cut off", body -> body.substring(0, body.length() - 2));
    WRONG.put("repeated", body -> body + body);
    WRONG.put("a list", body -> "[" + body + "]");
    WRONG.put("empty", body -> "");
    WRONG.put("an empty object", body -> "{}");
    WRONG.put("a page", body -> "<html>Not Found</html>");
  }

  private static String value(String body, String value) {
    return body.replaceAll("\"value\":\"[^\"]*\"", "\"value\":" + value);
  }

  @ParameterizedTest
  @MethodSource("lookups")
  void n87_mapsResourceNotFoundForTheRequestedIdToEmpty(OperationCase lookup) throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith((request, out) -> out.write(NotFound.response(request)));
        MidIdClient client = OperationCase.client(server)) {
      assertThat(lookup.call().apply(client)).isIn(Optional.empty(), List.of(), false);
    }
  }

  @ParameterizedTest
  @MethodSource("lookups")
  void n87_mapsAnyOther404ToAProtocolError(OperationCase lookup) throws IOException {
    AtomicReference<UnaryOperator<String>> change = new AtomicReference<>();
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  String right = NotFound.of(request);
                  String wrong = change.get().apply(right);
                  assertThat(wrong).isNotEqualTo(right);
                  out.write(SocketServer.response(404, NotFound.PROBLEM, wrong));
                });
        MidIdClient client = OperationCase.client(server)) {
      WRONG.forEach(
          (what, wrong) -> {
            change.set(wrong);
            assertThat(catchThrowable(() -> lookup.call().apply(client)))
                .as(what)
                .isInstanceOf(RegisterProtocolException.class)
                .hasMessageContaining("404");
          });
    }
  }

  @ParameterizedTest
  @MethodSource("lookups")
  void n87_rejectsTheProblemWithAnotherMediaTypeOrStatus(OperationCase lookup) throws IOException {
    AtomicReference<String> type = new AtomicReference<>();
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(SocketServer.response(404, type.get(), NotFound.of(request))));
        MidIdClient client = OperationCase.client(server)) {
      for (String wrong :
          List.of("application/json", "text/html", "text/plain", "", "application/vnd.x+json")) {
        type.set(wrong);
        assertThat(catchThrowable(() -> lookup.call().apply(client)))
            .as(wrong)
            .isInstanceOf(RegisterProtocolException.class);
      }
    }
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(SocketServer.response(410, NotFound.PROBLEM, NotFound.of(request))));
        MidIdClient client = OperationCase.client(server)) {
      assertThat(catchThrowable(() -> lookup.call().apply(client)))
          .isInstanceOf(RegisterResponseException.class);
    }
  }

  /**
   * A problem type of the register other than resourceNotFound is a rejection, whatever its status.
   */
  @ParameterizedTest
  @MethodSource("lookups")
  void n87_mapsOtherProblemTypesToARejection(OperationCase lookup) throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                404,
                NotFound.PROBLEM,
                NotFound.problem(404, "urn:problem-type:belgif:badRequest", "[]"));
        MidIdClient client = OperationCase.client(server)) {
      assertThat(catchThrowable(() -> lookup.call().apply(client)))
          .isInstanceOfSatisfying(
              RegisterResponseException.class, e -> assertThat(e.status()).isEqualTo(404));
    }
  }

  /** A change or a download of a resource that does not exist, or a response about another one. */
  @ParameterizedTest
  @ValueSource(strings = {"change", "download"})
  void n87_requiresTheIdInThe404OfChangesAndDownloads(String operation, @TempDir Path directory)
      throws IOException {
    AtomicReference<UnaryOperator<String>> change = new AtomicReference<>();
    SnapshotInformation snapshot =
        new SnapshotInformation("s-1", Instant.EPOCH, 0, 1, "0", "ed25519", "A", "k-1");
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        SocketServer.response(
                            404, NotFound.PROBLEM, change.get().apply(NotFound.of(request)))));
        MidIdClient client = OperationCase.client(server)) {
      ThrowingCallable call =
          operation.equals("change")
              ? () ->
                  client
                      .devices()
                      .change("d-1", "4", DeviceChange.builder().campus("Campus Noord").build())
              : () -> client.snapshots().download(snapshot, directory.resolve("s"));
      change.set(UnaryOperator.identity());
      assertThat(catchThrowable(call))
          .isInstanceOfSatisfying(
              RegisterResponseException.class, e -> assertThat(e.status()).isEqualTo(404));
      WRONG.forEach(
          (what, wrong) -> {
            change.set(wrong);
            assertThat(catchThrowable(call)).as(what).isInstanceOf(RegisterProtocolException.class);
          });
    }
  }

  @Test
  void n87_ignoresAdditionalIssuesAndMembers() throws IOException {
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        SocketServer.response(
                            404, "Application/Problem+JSON; charset=utf-8", more(request))));
        MidIdClient client = OperationCase.client(server)) {
      assertThat(client.find(OperationCase.MID_ID)).isEmpty();
    }
  }

  private static String more(Request request) {
    return NotFound.of(request)
        .replaceFirst(
            "\"issues\":\\[",
            "\"future\":{\"a\":null},\"issues\":[{\"type\":\"urn:x\",\"in\":\"header\",\"name\":\"X\","
                + "\"value\":{\"a\":[null,1.5,true]}},");
  }

  /** An invalid 404 is not cached, the valid one after it is. */
  @Test
  void n87_doesNotCacheAnInvalid404() throws IOException {
    AtomicReference<UnaryOperator<String>> change = new AtomicReference<>();
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        SocketServer.response(
                            404, NotFound.PROBLEM, change.get().apply(NotFound.of(request)))));
        MidIdClient client =
            OperationCase.builder(server).cache(CacheSettings.defaults()).build()) {
      WRONG.forEach(
          (what, wrong) -> {
            change.set(wrong);
            assertThat(catchThrowable(() -> client.find(OperationCase.MID_ID)))
                .as(what)
                .isInstanceOf(RegisterProtocolException.class);
          });
      assertThat(server.requests()).hasSize(WRONG.size());
      change.set(UnaryOperator.identity());
      for (int i = 0; i < 3; i++) {
        assertThat(client.find(OperationCase.MID_ID)).isEmpty();
      }
      assertThat(server.requests()).hasSize(WRONG.size() + 1);
    }
  }
}
