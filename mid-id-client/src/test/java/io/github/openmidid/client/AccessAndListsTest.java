package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.ContractServer.Reply;
import io.github.openmidid.client.access.AccessExtent;
import io.github.openmidid.client.access.AccessInformation;
import io.github.openmidid.client.access.AccessRole;
import io.github.openmidid.client.access.Delegation;
import io.github.openmidid.client.access.DelegationPermission;
import io.github.openmidid.client.access.DelegationRequest;
import io.github.openmidid.client.fanc.FancChanges;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.client.reference.ModalityInformation;
import io.github.openmidid.register.RegistrationStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Delegations, FANC's list, health, counts and reference data. */
class AccessAndListsTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");

  @Nested
  class DelegationOperations {
    private static String delegation(String userId, String more) {
      return """
          {"delegationId":"g-1","href":"http://x/g/1","organization":"AZ Voorbeeld Gent",\
          "userId":"%s","permissions":["requestMidIds"],"status":"active",\
          "givenAt":"2026-11-24T10:00:00Z"%s}"""
          .formatted(userId, more);
    }

    @Test
    void createsADelegation() throws IOException {
      String response = delegation("u-1", ",\"validUntil\":\"2027-01-01T00:00:00Z\"");
      DelegationRequest request =
          DelegationRequest.of("u-1", DelegationPermission.REQUEST_MID_IDS)
              .withUserName("An Fysicus")
              .withValidUntil(Instant.parse("2027-01-01T00:00:00Z"));
      try (ContractServer server =
              ContractServer.respondingWith(Reply.json(201, response, "Location: http://x/g/1"));
          MidIdClient client = server.client()) {
        Delegation delegation = client.delegations().give(request);

        assertThat(delegation.isActive()).isTrue();
        assertThat(delegation.permissionCodes()).containsExactly("requestMidIds");
        assertThat(delegation.validUntil()).contains(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(delegation.withdrawnAt()).isEmpty();
        assertThat(server.request(0).body())
            .isEqualTo(
                """
                {"requestReference":"%s","userId":"u-1","userName":"An Fysicus",\
                "permissions":["requestMidIds"],"validUntil":"2027-01-01T00:00:00Z"}"""
                    .formatted(request.requestReference()));
      }
    }

    @Test
    void repeatedDelegationReturnsTheSameDelegation() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(
                  request ->
                      request.method().equals("POST")
                          ? Reply.empty(303, "Location: http://x/delegations/g-1")
                          : Reply.json(200, delegation("u-1", "")));
          MidIdClient client = server.client()) {
        DelegationRequest request =
            DelegationRequest.of("u-1", DelegationPermission.CONSULT_DEVICES);
        assertThat(client.delegations().give(request).delegationId()).isEqualTo("g-1");
        assertThat(server.requestLines())
            .containsExactly("POST /delegations", "GET /delegations/g-1");
      }
    }

    @Test
    void rejectsADelegationForAnotherPerson() throws IOException {
      DelegationRequest request = DelegationRequest.of("u-1", DelegationPermission.CONSULT_MID_IDS);
      try (ContractServer server =
              ContractServer.respondingWith(Reply.json(201, delegation("u-2", "")));
          MidIdClient client = server.client()) {
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(() -> client.delegations().give(request))
            .satisfies(e -> assertThat(e.requestReference()).contains(request.requestReference()));
      }
    }

    @Test
    void withdrawsADelegationOrReturnsFalse() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(
                  request ->
                      request.target().endsWith("g-1") ? Reply.empty(204) : Reply.notFound());
          MidIdClient client = server.client()) {
        assertThat(client.delegations().withdraw("g-1")).isTrue();
        assertThat(client.delegations().withdraw("g-2")).isFalse();
        assertThat(client.delegations().find("g-2")).isEmpty();
        assertThat(server.requestLines().get(0)).isEqualTo("DELETE /delegations/g-1");
      }
    }

    @Test
    void findsTheRequestedDelegationAndRejectsAnother() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(Reply.json(200, delegation("u-1", "")));
          MidIdClient client = server.client()) {
        assertThat(client.delegations().find("g-1").orElseThrow().userId()).contains("u-1");
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(() -> client.delegations().find("g-2"));
      }
    }

    @Test
    void listsAllDelegations() throws IOException {
      String page = "{\"items\":[" + delegation("u-1", "") + "]%s}";
      try (ContractServer server =
              ContractServer.respondingWith(
                  request ->
                      Reply.json(
                          200,
                          page.formatted(
                              request.target().contains("?")
                                  ? ""
                                  : ",\"next\":\"/delegations?afterDelegationId=g-1\"")));
          MidIdClient client = server.client()) {
        assertThat(client.delegations().list()).hasSize(2);
      }
    }

    /** Returns a response about an institution, with the members that name the recipient. */
    private static Reply ofInstitution(String recipient) {
      String body =
          """
          {"delegationId":"g-1","href":"http://x/g/1","organization":"AZ Voorbeeld Gent",%s\
          "permissions":["consultMidIds"],"status":"active",\
          "givenAt":"2026-11-24T10:00:00Z","validUntil":"2027-01-01T00:00:00Z"}"""
              .formatted(recipient);
      return Reply.json(201, body, "Location: http://x/g/1");
    }

    private static DelegationRequest ofInstitution(DelegationPermission... permissions) {
      return DelegationRequest.ofInstitution(
          "Voorbeeld Controle", Instant.parse("2027-01-01T00:00:00Z"), permissions);
    }

    @Test
    void grantsAccessToAnInstitution() throws IOException {
      DelegationRequest request = ofInstitution(DelegationPermission.CONSULT_MID_IDS);
      try (ContractServer server =
              ContractServer.respondingWith(
                  ofInstitution("\"institution\":\"Voorbeeld Controle\","));
          MidIdClient client = server.client()) {
        Delegation delegation = client.delegations().give(request);

        assertThat(delegation.institution()).contains("Voorbeeld Controle");
        assertThat(delegation.userId()).isEmpty();
        assertThat(server.request(0).body())
            .isEqualTo(
                """
                {"requestReference":"%s","institution":"Voorbeeld Controle",\
                "permissions":["consultMidIds"],"validUntil":"2027-01-01T00:00:00Z"}"""
                    .formatted(request.requestReference()));
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"institution\":\"Exemple Contrôle\",",
          "\"institution\":\"Voorbeeld Controle\",\"userId\":\"u-1\",",
          ""
        })
    void rejectsADelegationForAnotherRecipient(String recipient) throws IOException {
      DelegationRequest request = ofInstitution(DelegationPermission.CONSULT_MID_IDS);
      try (ContractServer server = ContractServer.respondingWith(ofInstitution(recipient));
          MidIdClient client = server.client()) {
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(() -> client.delegations().give(request))
            .satisfies(e -> assertThat(e.requestReference()).contains(request.requestReference()));
      }
    }

    @Test
    void rejectsADelegationToAnInstitutionThatCannotBeGiven() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ofInstitution(DelegationPermission.CONSULT_DEVICES))
          .withMessageContaining("must be able to look up identifiers");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  ofInstitution(
                      DelegationPermission.CONSULT_MID_IDS, DelegationPermission.REPORT_DEVICES))
          .withMessageContaining("may only look up");
      DelegationRequest valid = ofInstitution(DelegationPermission.CONSULT_MID_IDS);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> valid.withUserName("An"))
          .withMessageContaining("name of a person");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new DelegationRequest(
                      valid.requestReference(),
                      Optional.empty(),
                      Optional.empty(),
                      valid.institution(),
                      valid.permissions(),
                      Optional.empty()))
          .withMessageContaining("must expire");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new DelegationRequest(
                      valid.requestReference(),
                      Optional.of("an"),
                      Optional.empty(),
                      valid.institution(),
                      valid.permissions(),
                      valid.validUntil()))
          .withMessageContaining("either a person or an institution");
    }

    @Test
    void rejectsADelegationWithoutPermissions() {
      assertThatIllegalArgumentException().isThrownBy(() -> DelegationRequest.of("u-1"));
    }
  }

  @Nested
  class Access {
    private static AccessInformation access(String body) throws IOException {
      try (ContractServer server = ContractServer.respondingWith(Reply.json(200, body));
          MidIdClient client = server.client()) {
        AccessInformation access = client.access();
        assertThat(server.requestLines()).containsExactly("GET /access");
        return access;
      }
    }

    /** Returns the access in a response that is not validated against the contract. */
    private static AccessInformation unchecked(String body) throws IOException {
      try (SocketServer server = SocketServer.respondingWith(200, "application/json", body);
          MidIdClient client = OperationCase.client(server)) {
        return client.access();
      }
    }

    @Test
    void describesAnInstitution() throws IOException {
      AccessInformation access =
          access(
              """
              {"organization":"Voorbeeld Controle","userId":"u-1","role":"recognisedInstitution",\
              "extent":"own","operators":["AZ Voorbeeld Gent","CHU Exemple"]}""");

      assertThat(access.organization()).isEqualTo("Voorbeeld Controle");
      assertThat(access.userId()).contains("u-1");
      assertThat(access.role()).contains(AccessRole.RECOGNISED_INSTITUTION);
      assertThat(access.extent()).contains(AccessExtent.OWN);
      assertThat(access.operators()).containsExactly("AZ Voorbeeld Gent", "CHU Exemple");
      assertThat(access.isFull()).isFalse();
    }

    @Test
    void describesAnAuthority() throws IOException {
      AccessInformation access =
          access(
              """
              {"organization":"FPS Health","role":"fpsHealth","extent":"full","operators":[]}""");

      assertThat(access.userId()).isEmpty();
      assertThat(access.role()).contains(AccessRole.FPS_HEALTH);
      assertThat(access.isFull()).isTrue();
    }

    @Test
    void keepsCodesOfANewerRegister() throws IOException {
      AccessInformation access =
          unchecked(
              """
              {"organization":"X","role":"auditor","extent":"sample","operators":[]}""");

      assertThat(access.roleCode()).isEqualTo("auditor");
      assertThat(access.role()).isEmpty();
      assertThat(access.extentCode()).isEqualTo("sample");
      assertThat(access.extent()).isEmpty();
      assertThat(access.isFull()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"organization\":\"X\",\"role\":\"operator\",\"extent\":\"own\"}",
          "{\"organization\":\"X\",\"role\":\"operator\",\"extent\":\"own\",\"operators\":[\"\"]}",
          "{\"organization\":\"X\",\"role\":\"operator\",\"operators\":[]}",
          "{\"organization\":\"X\",\"extent\":\"own\",\"operators\":[]}",
          "{\"role\":\"operator\",\"extent\":\"own\",\"operators\":[]}"
        })
    void rejectsAnIncompleteResponse(String body) {
      assertThatExceptionOfType(RegisterProtocolException.class).isThrownBy(() -> unchecked(body));
    }
  }

  @Nested
  class FancOperations {
    private static String page(String more) {
      return """
          {"items":[{"midId":"MID-9912-3456-11","href":"http://x/1","modality":"petMri",\
          "operator":"AZ Voorbeeld Gent","status":"linked","campus":"Campus Noord",\
          "fancEstablishmentNumber":"E-1","decommissioningDate":"2030-01-01",\
          "changedAt":"2026-11-24T10:00:00Z"}]%s}"""
          .formatted(more);
    }

    @Test
    void resumesFromTheCursor() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(
                  request ->
                      Reply.json(
                          200,
                          page(
                              request.target().contains("c-1")
                                  ? ",\"cursor\":\"c-2\""
                                  : ",\"cursor\":\"c-1\",\"next\":\"/f?afterCursor=c-1\"")));
          MidIdClient client = server.client()) {
        FancChanges first = client.fanc().changes();
        FancChanges second = client.fanc().changesAfter(first.cursor());

        assertThat(first.hasMore()).isTrue();
        assertThat(second.hasMore()).isFalse();
        assertThat(second.cursor()).startsWith("c-2.");
        FancDevice device = second.devices().get(0);
        assertThat(device.midId()).isEqualTo(MID_ID);
        assertThat(device.modality()).contains(Modality.PET_MRI);
        assertThat(device.status()).isEqualTo(RegistrationStatus.LINKED);
        assertThat(device.fancEstablishmentNumber()).contains("E-1");
        assertThat(device.decommissioningDate()).get().hasToString("2030-01-01");
        assertThat(client.fanc().list()).hasSize(2);
        assertThat(server.requestLines())
            .containsExactly(
                "GET /fancDevices",
                "GET /fancDevices?afterCursor=c-1",
                "GET /fancDevices",
                "GET /fancDevices?afterCursor=c-1");
      }
    }

    @Test
    void rejectsAnInvalidCursor() throws IOException {
      try (ContractServer server = ContractServer.respondingWith(Reply.notFound());
          MidIdClient client = server.client()) {
        assertThatIllegalArgumentException().isThrownBy(() -> client.fanc().changesAfter("a&b=c"));
        assertThat(server.requestLines()).isEmpty();
      }
    }
  }

  @Test
  void overviewCountsPerModality() throws IOException {
    String body =
        """
        {"modalities":[{"modality":"ct","granted":3,"available":1,"linked":2},\
        {"modality":"mri","granted":0,"available":0,"linked":0}]}""";
    try (ContractServer server = ContractServer.respondingWith(Reply.json(200, body));
        MidIdClient client = server.client()) {
      assertThat(client.midIds().overview())
          .containsExactly(new ModalityCount("ct", 3, 1, 2), new ModalityCount("mri", 0, 0, 0));
      assertThat(client.midIds().overview().get(0).modality()).contains(Modality.CT);
      assertThat(server.requestLines().get(0)).isEqualTo("GET /midIds/overview");
    }
  }

  @Test
  void returnsHealthAlsoIfTheRegisterIsDown() throws IOException {
    try (ContractServer up = ContractServer.respondingWith(Reply.json(200, "{\"status\":\"UP\"}"));
        ContractServer down =
            ContractServer.respondingWith(Reply.json(503, "{\"status\":\"DOWN\"}"));
        MidIdClient toUp = up.client();
        MidIdClient toDown = down.client()) {
      assertThat(toUp.health().isUp()).isTrue();
      assertThat(toDown.health()).isEqualTo(new RegisterHealth("DOWN"));
      assertThat(toDown.health().isUp()).isFalse();
    }
  }

  @Test
  void returnsModalitiesWithTheirNames() throws IOException {
    String ct =
        """
        {"modalityCode":"ct","href":"http://x/ct","name":{"nl":"computertomografie","en":"CT"},\
        "display":"CT","inFancScope":true,"priorAuthorizationRequired":true,\
        "dicomModalities":["CT"],"emdnCode":"Z110306"}""";
    try (ContractServer server =
            ContractServer.respondingWith(
                request ->
                    request.target().endsWith("/ct")
                        ? Reply.json(200, ct)
                        : request.target().endsWith("/mri")
                            ? Reply.notFound()
                            : Reply.json(200, "{\"items\":[" + ct + "]}"));
        MidIdClient client = server.client()) {
      ModalityInformation found = client.modalities().find(Modality.CT).orElseThrow();
      assertThat(found.names()).containsEntry("nl", "computertomografie");
      assertThat(found.isPriorAuthorizationRequired()).isTrue();
      assertThat(found.snomedCtCode()).isEmpty();
      assertThat(client.modalities().find(Modality.MRI)).isEmpty();
      assertThat(client.modalities().list()).containsExactly(found);
    }
  }
}
