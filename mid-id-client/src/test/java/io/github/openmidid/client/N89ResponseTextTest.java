package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.client.Resolution.Outcome;
import io.github.openmidid.register.RegistrationStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;

/**
 * Every member of every successful response, with each kind of text, type and absence that the
 * contract forbids (N64 and N89), is a protocol error that quotes nothing.
 */
@DisplayName("N64, N89 texts of responses")
@Tag("slow")
class N89ResponseTextTest {
  private static final String SECRET = "s3cret";

  private static final List<String> BAD =
      List.of(
          "",
          " ",
          "\t",
          "\u00a0",
          "\u2003 \u3000",
          "\u3164",
          "\u2800",
          "\u0301",
          "-",
          "?!",
          SECRET + "\r\n2026-01-01 ERROR forged",
          SECRET + "\n",
          "\r" + SECRET,
          SECRET + "\0",
          SECRET + "\u0007" + SECRET,
          SECRET + "\u001b[31m",
          SECRET + "\u007f",
          SECRET + "\u0085",
          SECRET + "\u00ad" + SECRET,
          SECRET + "\u034f",
          SECRET + "\u061c",
          SECRET + "\u180e",
          SECRET + "\u200b",
          "\u200e" + SECRET,
          SECRET + "\u200f",
          SECRET + "\u2028z",
          SECRET + "\u2029z",
          "\u202e" + SECRET,
          "\u2066" + SECRET + "\u2069",
          SECRET + "\u2060",
          "\ufeff" + SECRET,
          SECRET + "\ufe0f",
          SECRET + "\uffff",
          SECRET + "\ud800",
          "\udc00" + SECRET,
          SECRET + "\udbff\ud83d",
          SECRET + "\udb40\udc41",
          SECRET.repeat(1_000));

  /** Members that the client does not read: it follows no URL of a response. */
  private static final Set<String> NOT_READ = Set.of("href", "contentHref", "in", "value");

  /** Ids are letters, digits and hyphens. */
  private static final Set<String> IDS =
      Set.of(
          "version",
          "cursor",
          "deviceId",
          "deliveryId",
          "delegationId",
          "accessRequestId",
          "auditEventId",
          "snapshotId",
          "appId");

  private static final List<String> NAMES =
      List.of(
          "a",
          "Zoë Łukasz-D'Hondt",
          "’s-Hertogenbosch, Sint-Jan",
          "Hôpital Érasme – site 2/3 (\"Nord\")",
          "Me\u0301decine nucle\u0301aire",
          "AZ\u00a0Voorbeeld & Zonen ®",
          "Ψυχικό / Лікарня / 病院 / مستشفى",
          "🏥 Kliniek",
          "x".repeat(64));

  private static final List<String> OTHER_VALUES =
      List.of(
          "7",
          "-1",
          "1.5",
          "true",
          "{}",
          "[]",
          "[\"a\"]",
          "\"7\"",
          "\"true\"",
          "\"\"",
          "\" \"",
          JsonLeaves.quoted("x".repeat(1_001)),
          "\"2026-02-30\"",
          "\"2026-13-01T00:00:00Z\"",
          "99999999999999999999");

  private static final boolean ALL_VALUES = Boolean.getBoolean("midid.allValues");
  private static final int FEW = 4;
  private static final int FEW_TEXTS = 3;

  private static int next;

  static List<OperationCase> operations() {
    return OperationCase.all().filter(operation -> !operation.body().isEmpty()).toList();
  }

  /** One operation for each kind of response: lists and creations have the same parts. */
  static List<OperationCase> responses() {
    Set<String> parts = new HashSet<>();
    return operations().stream()
        .filter(
            operation ->
                parts.add(
                    operation
                        .body()
                        .replaceFirst("^\\{\"items\":\\[", "")
                        .replaceFirst("](,\"notFound\":\\[])?}$", "")))
        .toList();
  }

  /** A register with a configurable response. */
  private static final class Register implements AutoCloseable {
    private final AtomicReference<byte[]> response = new AtomicReference<>();
    private final SocketServer server =
        SocketServer.respondingWith((request, out) -> out.write(response.get()));
    private final MidIdClient client = OperationCase.client(server);
    private final OperationCase operation;
    private int nextValue;

    Register(OperationCase operation) {
      this.operation = operation;
    }

    Throwable failure(String body) {
      response.set(SocketServer.response(operation.success(), "application/json", body));
      return catchThrowable(() -> operation.call().apply(client));
    }

    /** Returns every value, or the next few, so that each value is tried with many members. */
    List<String> otherValues() {
      if (ALL_VALUES) {
        return OTHER_VALUES;
      }
      List<String> values = new ArrayList<>();
      for (int i = 0; i < FEW; i++) {
        values.add(OTHER_VALUES.get(nextValue++ % OTHER_VALUES.size()));
      }
      return values;
    }

    List<String> faultsOfContract(String body) {
      SocketServer.Request request = server.requests().get(0);
      return ContractAssert.CONTRACT.responseFaults(
          request.method(),
          request.target(),
          operation.success(),
          Map.of("Content-Type", "application/json", "Location", "http://x/1"),
          body);
    }

    @Override
    public void close() throws IOException {
      client.close();
      server.close();
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void n89_rejectsBlankTextsAndInvisibleCharacters(OperationCase operation) throws IOException {
    try (Register register = new Register(operation)) {
      for (JsonPointer leaf : JsonLeaves.of(operation.body())) {
        if (!isRead(operation, leaf) || !isText(operation, leaf)) {
          continue;
        }
        for (String bad : operation.name().equals("midIds.find") ? BAD : some()) {
          if (bad.equals("-") && IDS.contains(JsonLeaves.name(leaf))) {
            continue;
          }
          String body = JsonLeaves.with(operation.body(), leaf, JsonLeaves.quoted(bad));
          Throwable failure = register.failure(body);
          assertThat(failure)
              .as("%s: %s", leaf, JsonLeaves.quoted(bad))
              .isInstanceOf(RegisterProtocolException.class);
          for (Throwable t = failure; t != null; t = t.getCause()) {
            assertThat(t.toString()).doesNotContain(SECRET, "forged");
          }
        }
      }
    }
  }

  /** Returns the next few invalid texts, so that each text is tried many times. */
  private static List<String> some() {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < (ALL_VALUES ? BAD.size() : FEW_TEXTS); i++) {
      some.add(BAD.get(next++ % BAD.size()));
    }
    return some;
  }

  /** A stream of all items does not read the cursor at the end of the list. */
  private static boolean isRead(OperationCase operation, JsonPointer leaf) {
    String name = JsonLeaves.name(leaf);
    boolean isUnused = name.equals("cursor") && operation.name().endsWith(".list");
    return !NOT_READ.contains(name) && !isUnused;
  }

  private static boolean isText(OperationCase operation, JsonPointer leaf) {
    return JsonLeaves.read(operation.body()).at(leaf).isString();
  }

  /** The client rejects whatever the validator of the contract rejects. */
  @ParameterizedTest
  @MethodSource("responses")
  void n89_rejectsValuesThatTheContractForbids(OperationCase operation) throws IOException {
    try (Register register = new Register(operation)) {
      assertThat(register.failure(operation.body())).isNull();
      assertThat(register.faultsOfContract(operation.body())).isEmpty();
      int forbidden = 0;
      for (JsonPointer leaf : JsonLeaves.of(operation.body())) {
        if (!isRead(operation, leaf)) {
          continue;
        }
        for (String body : changes(register, leaf)) {
          if (register.faultsOfContract(body).stream().anyMatch(fault -> !isNewCode(fault))) {
            forbidden++;
            assertThat(register.failure(body))
                .as("%s", body)
                .isInstanceOf(RegisterProtocolException.class);
          }
        }
      }
      assertThat(forbidden).isPositive();
    }
  }

  /** A client accepts codes that the contract does not list. */
  private static boolean isNewCode(String fault) {
    return fault.contains("not found in enum");
  }

  /** Returns the body with other types, other values and without a value of a member. */
  private static List<String> changes(Register register, JsonPointer leaf) {
    String body = register.operation.body();
    List<String> changed = new ArrayList<>();
    for (String json : register.otherValues()) {
      changed.add(JsonLeaves.with(body, leaf, json));
    }
    String without = JsonLeaves.without(body, leaf);
    boolean isRequired = !register.faultsOfContract(without).isEmpty();
    boolean isTolerated = JsonLeaves.name(leaf).equals("grantedAt");
    boolean isElement = JsonLeaves.read(body).at(leaf.head()).isArray();
    if (isRequired && !isTolerated) {
      changed.add(without);
    }
    // The client accepts null for an optional member, though a register does not send it.
    if (isElement || (isRequired && !isTolerated)) {
      changed.add(JsonLeaves.with(body, leaf, "null"));
    }
    return changed;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "midIds.find",
        "devices.find",
        "deliveries.find",
        "delegations.find",
        "accessRequests.find",
        "mHealthApps.find",
        "fanc.changes",
        "auditEvents.page"
      })
  void n89_acceptsNamesInAnyScript(String name) throws IOException {
    OperationCase operation =
        OperationCase.all().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
    Set<String> names =
        Set.of(
            "operator",
            "supplier",
            "organization",
            "make",
            "model",
            "campus",
            "userName",
            "reason",
            "name",
            "maker",
            "userId",
            "billingNumber");
    int tried = 0;
    try (Register register = new Register(operation)) {
      for (JsonPointer leaf : JsonLeaves.of(operation.body())) {
        for (String text : names.contains(JsonLeaves.name(leaf)) ? NAMES : List.<String>of()) {
          tried++;
          String body = JsonLeaves.with(operation.body(), leaf, JsonLeaves.quoted(text));
          assertThat(register.failure(body)).as("%s: %s", leaf, text).isNull();
          assertThat(register.faultsOfContract(body)).as("%s: %s", leaf, text).isEmpty();
        }
      }
    }
    assertThat(tried).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CBCT",
        "cone-beam",
        "x.y:z/1",
        "7",
        "onHold",
        "0123456789012345678901234567890123456789012345678901234567890123"
      })
  void n89_keepsUnknownCodes(String code) throws IOException {
    String body =
        OperationCase.REGISTRATION
            .replace("\"ct\"", '"' + code + '"')
            .replace("\"linked\"", '"' + code + '"');
    try (SocketServer server =
            SocketServer.respondingWith((request, out) -> out.write(Faults.good(request, body)));
        MidIdClient client = OperationCase.client(server)) {
      var found = client.find(OperationCase.MID_ID).orElseThrow();
      assertThat(found.modalityCode()).isEqualTo(code);
      assertThat(found.modality()).isEmpty();
      assertThat(found.statusCode()).isEqualTo(code);
      assertThat(found.status()).isEqualTo(RegistrationStatus.UNKNOWN);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "~",
        "--",
        "linked ",
        " linked",
        "lin ked",
        "gekoppeld\u00e9",
        "l\u0456nked",
        "01234567890123456789012345678901234567890123456789012345678901234"
      })
  void n89_rejectsMalformedCodes(String code) throws IOException {
    for (String member : List.of("\"ct\"", "\"linked\"")) {
      String body = OperationCase.REGISTRATION.replace(member, JsonLeaves.quoted(code));
      try (SocketServer server =
              SocketServer.respondingWith((request, out) -> out.write(Faults.good(request, body)));
          MidIdClient client = OperationCase.client(server)) {
        assertProtocolErrors(Faults.calls(client));
      }
    }
  }

  private static void assertProtocolErrors(List<Callable<?>> calls) {
    for (Callable<?> call : calls) {
      assertThat(catchThrowable(call::call)).isInstanceOf(RegisterProtocolException.class);
    }
  }

  /** A blank billing number would make a device "billable". */
  @Test
  @DisplayName("N64 a blank billing number")
  void n64_rejectsABlankBillingNumberInEveryOperation() throws IOException {
    for (String blank : List.of("", " ", "\u00a0", "\t", "\u200b", "\u3164", "\0")) {
      String body = OperationCase.REGISTRATION.replace("\"B/1\"", JsonLeaves.quoted(blank));
      try (SocketServer server =
              SocketServer.respondingWith((request, out) -> out.write(Faults.good(request, body)));
          MidIdClient client = OperationCase.client(server)) {
        assertProtocolErrors(Faults.calls(client));
        assertThat(client.midIds().resolve(List.of(OperationCase.MID_ID)))
            .extracting(Resolution::outcome)
            .containsExactly(Outcome.NOT_ANSWERED);
      }
      try (SocketServer server =
              SocketServer.respondingWith(200, "application/json", "{\"items\":[" + body + "]}");
          MidIdClient client = OperationCase.client(server)) {
        assertThat(catchThrowable(() -> client.midIds().list(MidIdFilter.all()).toList()))
            .isInstanceOf(RegisterProtocolException.class);
      }
    }
    String without = OperationCase.REGISTRATION.replace(",\"billingNumber\":\"B/1\"", "");
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> out.write(Faults.good(request, without)));
        MidIdClient client = OperationCase.client(server)) {
      assertThatCode(() -> client.find(OperationCase.MID_ID)).doesNotThrowAnyException();
      assertThat(client.find(OperationCase.MID_ID).orElseThrow().billingNumber()).isEmpty();
    }
  }
}
