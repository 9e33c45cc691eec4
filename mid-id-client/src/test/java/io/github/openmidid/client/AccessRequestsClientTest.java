package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.client.ContractServer.Reply;
import io.github.openmidid.client.access.AccessDecision;
import io.github.openmidid.client.access.AccessRequest;
import io.github.openmidid.client.access.AccessRequestStatus;
import io.github.openmidid.client.access.AccessRequestSubmission;
import io.github.openmidid.client.access.DelegationPermission;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the operations on access requests. */
class AccessRequestsClientTest {
  private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");
  private static final String GRANT =
      "\"delegationId\":\"g-1\",\"permissions\":[\"consultMidIds\"]";

  /** Returns a request with this status and these members of a decision; none if empty. */
  private static String request(String status, String decision) {
    String decided =
        decision.isEmpty()
            ? ""
            : ",\"decision\":{\"decidedAt\":\"2026-11-25T10:00:00Z\"," + decision + "}";
    return """
        {"accessRequestId":"q-1","href":"http://x/accessRequests/q-1",\
        "organization":"AZ Voorbeeld Gent","userId":"u-1","permissions":["consultMidIds"],\
        "reason":"Radiology","status":"%s","requestedAt":"2026-11-24T10:00:00Z"%s}"""
        .formatted(status, decided);
  }

  @Test
  void submitsARequest() throws IOException {
    AccessRequestSubmission submission =
        AccessRequestSubmission.of(
                "Radiology",
                DelegationPermission.REQUEST_MID_IDS,
                DelegationPermission.CONSULT_MID_IDS)
            .withUserName("An Fysicus")
            .withValidUntil(END);
    try (ContractServer server =
            ContractServer.respondingWith(
                Reply.json(201, request("pending", ""), "Location: http://x/q/1"));
        MidIdClient client = server.client()) {
      AccessRequest made = client.accessRequests().submit(submission);

      assertThat(made)
          .isEqualTo(
              new AccessRequest(
                  "q-1",
                  "AZ Voorbeeld Gent",
                  "u-1",
                  Optional.empty(),
                  Set.of("consultMidIds"),
                  Optional.empty(),
                  "Radiology",
                  "pending",
                  Instant.parse("2026-11-24T10:00:00Z"),
                  Optional.empty()));
      assertThat(made.status()).contains(AccessRequestStatus.PENDING);
      assertThat(server.requestLines()).containsExactly("POST /accessRequests");
      assertThat(server.request(0).body())
          .isEqualTo(
              """
              {"requestReference":"%s","userName":"An Fysicus",\
              "permissions":["consultMidIds","requestMidIds"],\
              "validUntil":"2027-01-01T00:00:00Z","reason":"Radiology"}"""
                  .formatted(submission.requestReference()));
    }
  }

  @Test
  void grantsARequest() throws IOException {
    AccessDecision decision =
        AccessDecision.grant(DelegationPermission.CONSULT_MID_IDS)
            .withValidUntil(END)
            .withReason("Until the end of the project");
    String members = GRANT + ",\"validUntil\":\"2027-01-01T00:00:00Z\",\"reason\":\"A project\"";
    try (ContractServer server =
            ContractServer.respondingWith(
                Reply.json(201, request("granted", members), "Location: http://x/q/1"));
        MidIdClient client = server.client()) {
      AccessRequest decided = client.accessRequests().decide("q-1", decision);

      assertThat(decided.status()).contains(AccessRequestStatus.GRANTED);
      assertThat(decided.decision())
          .contains(
              new AccessRequest.Decision(
                  Instant.parse("2026-11-25T10:00:00Z"),
                  Optional.of("g-1"),
                  Set.of("consultMidIds"),
                  Optional.of(END),
                  Optional.of("A project")));
      assertThat(server.requestLines()).containsExactly("POST /accessRequests/q-1/decision");
      assertThat(server.request(0).body())
          .isEqualTo(
              """
              {"requestReference":"%s","outcome":"granted","permissions":["consultMidIds"],\
              "validUntil":"2027-01-01T00:00:00Z","reason":"Until the end of the project"}"""
                  .formatted(decision.requestReference()));
    }
  }

  @Test
  void rejectsARequest() throws IOException {
    AccessDecision decision = AccessDecision.refuse("Not of this department");
    try (ContractServer server =
            ContractServer.respondingWith(
                Reply.json(201, request("refused", "\"reason\":\"No\""), "Location: http://x/q"));
        MidIdClient client = server.client()) {
      AccessRequest decided = client.accessRequests().decide("q-1", decision);

      assertThat(decided.status()).contains(AccessRequestStatus.REFUSED);
      assertThat(decided.decision().orElseThrow().permissionCodes()).isEmpty();
      assertThat(server.request(0).body())
          .isEqualTo(
              """
              {"requestReference":"%s","outcome":"refused","reason":"Not of this department"}"""
                  .formatted(decision.requestReference()));
    }
  }

  @Test
  void repeatedDecisionReturnsTheRequestAsDecided() throws IOException {
    try (ContractServer server =
            ContractServer.respondingWith(
                request ->
                    request.method().equals("POST")
                        ? Reply.empty(303, "Location: http://x/accessRequests/q-1")
                        : Reply.json(200, request("granted", GRANT)));
        MidIdClient client = server.client()) {
      AccessRequest decided =
          client
              .accessRequests()
              .decide("q-1", AccessDecision.grant(DelegationPermission.CONSULT_MID_IDS));

      assertThat(decided.status()).contains(AccessRequestStatus.GRANTED);
      assertThat(server.requestLines())
          .containsExactly("POST /accessRequests/q-1/decision", "GET /accessRequests/q-1");
    }
  }

  @Test
  void rejectsAnotherOutcomeThanTheDecision() throws IOException {
    AccessDecision decision = AccessDecision.refuse("Not of this department");
    try (ContractServer server =
            ContractServer.respondingWith(Reply.json(201, request("granted", GRANT)));
        MidIdClient client = server.client()) {
      assertThatExceptionOfType(RegisterProtocolException.class)
          .isThrownBy(() -> client.accessRequests().decide("q-1", decision))
          .satisfies(e -> assertThat(e.requestReference()).contains(decision.requestReference()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pending | \"reason\":\"No\"",
        "granted | ''",
        "granted | \"delegationId\":\"g-1\"",
        "granted | \"permissions\":[\"consultMidIds\"]",
        "refused | ''",
        "refused | \"validUntil\":\"2027-01-01T00:00:00Z\"",
        "refused | \"reason\":\"No\",\"delegationId\":\"g-1\"",
        "refused | \"reason\":\"No\",\"permissions\":[\"consultMidIds\"]",
        "refused | \"reason\":\"No\",\"validUntil\":\"2027-01-01T00:00:00Z\""
      })
  void rejectsADecisionThatContradictsTheStatus(String status, String decision) throws IOException {
    try (ContractServer server =
            ContractServer.respondingWith(Reply.json(200, request(status, decision)));
        MidIdClient client = server.client()) {
      assertThatExceptionOfType(RegisterProtocolException.class)
          .isThrownBy(() -> client.accessRequests().find("q-1"))
          .withMessageContaining("decision");
    }
  }

  /** Returns a server whose response has values that the contract does not contain. */
  private static SocketServer later(String body) throws IOException {
    return SocketServer.respondingWith(
        (request, out) -> out.write(SocketServer.response(200, "application/json", body)));
  }

  @Test
  void readsAStatusThatItDoesNotKnow() throws IOException {
    try (SocketServer server = later(request("withdrawn", "\"reason\":\"Sorry\""));
        MidIdClient client = OperationCase.client(server)) {
      AccessRequest request = client.accessRequests().find("q-1").orElseThrow();

      assertThat(request.statusCode()).isEqualTo("withdrawn");
      assertThat(request.status()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void listsRequestsOfAStatusAndRejectsOthers(AccessRequestStatus status) throws IOException {
    String page = "{\"items\":[" + request("pending", "") + "]}";
    try (ContractServer server = ContractServer.respondingWith(Reply.json(200, page));
        MidIdClient client = server.client()) {
      if (status == AccessRequestStatus.PENDING) {
        assertThat(client.accessRequests().list(status)).hasSize(1);
      } else {
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(() -> client.accessRequests().list(status).count());
      }
      assertThat(server.requestLines())
          .containsExactly("GET /accessRequests?status=" + status.code());
    }
  }

  @Test
  void rejectsARequestWithoutPermissions() throws IOException {
    String body = request("pending", "").replace("[\"consultMidIds\"]", "[]");
    try (SocketServer server = later(body);
        MidIdClient client = OperationCase.client(server)) {
      assertThatExceptionOfType(RegisterProtocolException.class)
          .isThrownBy(() -> client.accessRequests().find("q-1"));
      assertThatIllegalArgumentException().isThrownBy(() -> client.accessRequests().find("q/1"));
    }
  }

  @Test
  void rejectsWhatCannotBeSubmittedOrDecided() {
    assertThatIllegalArgumentException().isThrownBy(() -> AccessRequestSubmission.of("Radiology"));
    assertThatIllegalArgumentException().isThrownBy(AccessDecision::grant);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AccessDecision.refuse("No").withValidUntil(END));
    assertThat(AccessDecision.refuse("No").isGrant()).isFalse();
    assertThat(DelegationPermission.ofCode("reportDevices"))
        .contains(DelegationPermission.REPORT_DEVICES);
    assertThat(DelegationPermission.ofCode("everything")).isEmpty();
  }
}
