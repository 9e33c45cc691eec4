package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.client.ContractServer.Reply;
import io.github.openmidid.client.cadastre.Delivery;
import io.github.openmidid.client.cadastre.DeliveryReport;
import io.github.openmidid.client.cadastre.ExistingDevice;
import io.github.openmidid.client.cadastre.ExistingDeviceResult;
import io.github.openmidid.client.cadastre.Link;
import io.github.openmidid.client.cadastre.RegisterWarning;
import io.github.openmidid.client.reference.ProblemIssue;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps after the request of an identifier: delivery, link, billing number. */
class ProcedureTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final MidId OTHER = MidId.ofSerial(99_000_001);
  private static final UUID REFERENCE = UUID.fromString("0a6f1d3a-4a0c-4f6b-9b43-5d8d6f1f5a11");

  @Nested
  class DeliveryReports {
    static final DeliveryReport REPORT =
        new DeliveryReport(
            MID_ID,
            "AZ Voorbeeld Gent",
            Modality.PET_CT,
            "Example Medical",
            "Scan 64",
            "SN-0042",
            LocalDate.of(2027, 2, 1),
            Optional.of("Campus Noord"));

    private static String delivery(MidId midId) {
      return """
      {"deliveryId":"v-1","href":"http://x/deliveries/v-1","supplier":"Voorbeeld Imaging NV",\
      "reportedAt":"2027-02-02T10:00:00Z","midId":"%s","operator":"AZ Voorbeeld Gent",\
      "modality":"petCt","make":"Example Medical","model":"Scan 64","serialNumber":"SN-0042",\
      "installedOn":"2027-02-01","campus":"Campus Noord"}\
      """
          .formatted(midId);
    }

    @Test
    void returnsTheDeliveryAsReported() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(
                  Reply.json(201, delivery(MID_ID), "Location: http://x/deliveries/v-1"));
          MidIdClient client = server.client()) {
        Delivery delivery = client.deliveries().report(REFERENCE, REPORT);

        assertThat(delivery.supplier()).isEqualTo("Voorbeeld Imaging NV");
        assertThat(delivery.modality()).contains(Modality.PET_CT);
        assertThat(delivery.installedOn()).isEqualTo("2027-02-01");
        assertThat(delivery.campus()).contains("Campus Noord");
        assertThat(server.request(0).body())
            .isEqualTo(
                """
                {"requestReference":"0a6f1d3a-4a0c-4f6b-9b43-5d8d6f1f5a11",\
                "midId":"MID-9912-3456-11","operator":"AZ Voorbeeld Gent","modality":"petCt",\
                "make":"Example Medical","model":"Scan 64","serialNumber":"SN-0042",\
                "installedOn":"2027-02-01","campus":"Campus Noord"}\
                """);
      }
    }

    @Test
    void repeatedReportReturnsTheSameDelivery() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(
                  request ->
                      request.method().equals("POST")
                          ? Reply.empty(303, "Location: http://x/deliveries/v-1")
                          : Reply.json(200, delivery(MID_ID)));
          MidIdClient client = server.client()) {
        assertThat(client.deliveries().report(REPORT).deliveryId()).isEqualTo("v-1");
        assertThat(server.requestLines())
            .containsExactly("POST /deliveries", "GET /deliveries/v-1");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"operatorMismatch", "modalityMismatch"})
    void reportsTheIssueOfAMismatch(String type) throws IOException {
      try (ContractServer server = ContractServer.respondingWith(Reply.issue(type));
          MidIdClient client = server.client()) {
        assertThatExceptionOfType(RegisterResponseException.class)
            .isThrownBy(() -> client.deliveries().report(REPORT))
            .satisfies(
                e ->
                    assertThat(e.issues())
                        .containsExactly(
                            new ProblemIssue(
                                "urn:problem-type:openmidid:input-validation:midIdRegister:" + type,
                                "midId",
                                "why")));
      }
    }

    @Test
    void rejectsADeliveryForAnotherIdentifier() throws IOException {
      try (ContractServer server = ContractServer.respondingWith(Reply.json(201, delivery(OTHER)));
          MidIdClient client = server.client()) {
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(() -> client.deliveries().report(REFERENCE, REPORT))
            .satisfies(e -> assertThat(e.requestReference()).contains(REFERENCE));
      }
    }

    @Test
    void findsAndListsDeliveries() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(
                  request ->
                      request.target().endsWith("/v-1")
                          ? Reply.json(200, delivery(MID_ID))
                          : request.target().contains("/v-2")
                              ? Reply.notFound()
                              : Reply.json(200, "{\"items\":[" + delivery(MID_ID) + "]}"));
          MidIdClient client = server.client()) {
        assertThat(client.deliveries().find("v-1")).isPresent();
        assertThat(client.deliveries().find("v-2")).isEmpty();
        assertThat(client.deliveries().list()).hasSize(1);
        assertThat(client.deliveries().list(MID_ID)).hasSize(1);
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(() -> client.deliveries().list(OTHER).count());
        assertThat(server.requestLines().subList(2, 4))
            .containsExactly("GET /deliveries", "GET /deliveries?midId=MID-9912-3456-11");
      }
    }
  }

  @Nested
  class DeviceLinks {
    private static String link(MidId midId, String deviceId) {
      return """
      {"midId":"%s","href":"http://x/links/1","deviceId":"%s","linkedAt":"2027-02-02T10:00:00Z",\
      "warnings":[{"code":"deliveryMissing","detail":"none"}]}\
      """
          .formatted(midId, deviceId);
    }

    @Test
    void linksIdentifierAndDevice() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(
                  Reply.json(201, link(MID_ID, "d-1"), "Location: http://x/links/1"));
          MidIdClient client = server.client()) {
        Link link = client.links().link(MID_ID, "d-1");

        assertThat(link.deviceId()).isEqualTo("d-1");
        assertThat(link.warnings()).extracting(RegisterWarning::code).contains("deliveryMissing");
        assertThat(server.request(0).body())
            .isEqualTo("{\"midId\":\"MID-9912-3456-11\",\"deviceId\":\"d-1\"}");
      }
    }

    @Test
    void repeatedLinkReturnsTheSameLink() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(
                  request ->
                      request.method().equals("POST")
                          ? Reply.empty(303, "Location: http://x/links/" + MID_ID)
                          : Reply.json(200, link(MID_ID, "d-1")));
          MidIdClient client = server.client()) {
        assertThat(client.links().link(MID_ID, "d-1").midId()).isEqualTo(MID_ID);
        assertThat(server.requestLines()).containsExactly("POST /links", "GET /links/" + MID_ID);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"midIdLinked", "deviceLinked"})
    void reportsTheProblemTypeOfARejectedLink(String type) throws IOException {
      try (ContractServer server = ContractServer.respondingWith(Reply.problem(409, type));
          MidIdClient client = server.client()) {
        assertThatExceptionOfType(RegisterResponseException.class)
            .isThrownBy(() -> client.links().link(MID_ID, "d-1"))
            .satisfies(e -> assertThat(e.problemType().orElse("")).endsWith(type));
      }
    }

    @Test
    void rejectsALinkForAnotherPair() throws IOException {
      for (String response : List.of(link(OTHER, "d-1"), link(MID_ID, "d-2"))) {
        try (ContractServer server = ContractServer.respondingWith(Reply.json(201, response));
            MidIdClient client = server.client()) {
          assertThatExceptionOfType(RegisterProtocolException.class)
              .isThrownBy(() -> client.links().link(MID_ID, "d-1"));
        }
      }
    }

    @Test
    void isEmptyIfThereIsNone() throws IOException {
      try (ContractServer server = ContractServer.respondingWith(Reply.notFound());
          MidIdClient client = server.client()) {
        assertThat(client.links().find(MID_ID)).isEmpty();
      }
    }

    @Test
    void findsTheLinkAndRejectsThatOfAnotherIdentifier() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(Reply.json(200, link(MID_ID, "d-1")));
          MidIdClient client = server.client()) {
        assertThat(client.links().find(MID_ID).orElseThrow().deviceId()).isEqualTo("d-1");
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(() -> client.links().find(OTHER));
      }
    }
  }

  @Nested
  class BillingNumberAssignments {
    private static String number(MidId midId, String number) {
      return """
      {"midId":"%s","href":"http://x/b/1","billingNumber":"%s","givenAt":"2027-03-02T10:00:00Z"}\
      """
          .formatted(midId, number);
    }

    @Test
    void assignsABillingNumber() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(
                  Reply.json(201, number(MID_ID, "B/1"), "Location: http://x/b/1"));
          MidIdClient client = server.client()) {
        assertThat(client.billingNumbers().assign(MID_ID, "B/1").number()).isEqualTo("B/1");
        assertThat(server.request(0).body())
            .isEqualTo("{\"midId\":\"MID-9912-3456-11\",\"billingNumber\":\"B/1\"}");
      }
    }

    @Test
    void repeatedAssignmentReturnsTheSameNumber() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(
                  request ->
                      request.method().equals("POST")
                          ? Reply.empty(303, "Location: http://x/billingNumbers/" + MID_ID)
                          : Reply.json(200, number(MID_ID, "B/1")));
          MidIdClient client = server.client()) {
        assertThat(client.billingNumbers().assign(MID_ID, "B/1").midId()).isEqualTo(MID_ID);
        assertThat(client.billingNumbers().find(MID_ID)).isPresent();
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "notLinked",
          "notClinical",
          "decommissioned",
          "billingNumberGiven",
          "billingNumberInUse"
        })
    void reportsTheProblemTypeOfARejectedAssignment(String type) throws IOException {
      try (ContractServer server = ContractServer.respondingWith(Reply.problem(409, type));
          MidIdClient client = server.client()) {
        assertThatExceptionOfType(RegisterResponseException.class)
            .isThrownBy(() -> client.billingNumbers().assign(MID_ID, "B/1"))
            .satisfies(e -> assertThat(e.problemType().orElse("")).endsWith(type));
      }
    }

    @Test
    void rejectsAnotherThanTheRequestedResource() throws IOException {
      for (String response : List.of(number(OTHER, "B/1"), number(MID_ID, "B/2"))) {
        try (ContractServer server = ContractServer.respondingWith(Reply.json(201, response));
            MidIdClient client = server.client()) {
          assertThatExceptionOfType(RegisterProtocolException.class)
              .isThrownBy(() -> client.billingNumbers().assign(MID_ID, "B/1"));
        }
      }
    }
  }

  @Nested
  class ExistingDeviceGrants {
    static final ExistingDevice ROW =
        ExistingDevice.of("K-1", "AZ Voorbeeld Gent", Modality.CT, LocalDate.of(2019, 5, 1))
            .with(DeviceField.SERIAL_NUMBER, "SN-1")
            .withFancDeviceNumber("X-00001");

    @Test
    void returnsOneResultPerRowInOrder() throws IOException {
      String response =
          """
          {"items":[{"cadastreNumber":"K-1","outcome":"granted","midId":"MID-9912-3456-11",\
          "deviceId":"d-1"},{"cadastreNumber":"K-2","outcome":"refused",\
          "issues":[{"type":"urn:x","name":"items[1]","detail":"why"}]}]}\
          """;
      ExistingDevice second =
          ExistingDevice.of("K-2", "CHU Exemple", Modality.MRI, LocalDate.of(2022, 10, 1));
      try (ContractServer server = ContractServer.respondingWith(Reply.json(200, response));
          MidIdClient client = server.client()) {
        List<ExistingDeviceResult> results = client.existingDevices().grant(List.of(ROW, second));

        assertThat(results.get(0).midId()).contains(MID_ID);
        assertThat(results.get(0).deviceId()).contains("d-1");
        assertThat(results.get(1).outcomeCode()).isEqualTo("refused");
        assertThat(results.get(1).midId()).isEmpty();
        assertThat(results.get(1).issues()).hasSize(1);
        assertThat(server.request(0).body())
            .startsWith(
                """
                {"items":[{"cadastreNumber":"K-1","operator":"AZ Voorbeeld Gent","modality":"ct",\
                "registeredOn":"2019-05-01","serialNumber":"SN-1","fancDeviceNumber":"X-00001"},\
                """);
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"items\":[]}",
          "{\"items\":[{\"cadastreNumber\":\"K-9\",\"outcome\":\"refused\"}]}",
          "{\"items\":[{\"cadastreNumber\":\"K-1\",\"outcome\":\"granted\"}]}"
        })
    void rejectsResultsThatDoNotMatchTheRows(String response) throws IOException {
      try (ContractServer server = ContractServer.respondingWith(Reply.json(200, response));
          MidIdClient client = server.client()) {
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(() -> client.existingDevices().grant(List.of(ROW)));
      }
    }

    @Test
    void sendsAThousandRowsInOneRequest() throws IOException {
      String rejected = "{\"cadastreNumber\":\"K-1\",\"outcome\":\"refused\"}";
      String response =
          "{\"items\":[" + String.join(",", Collections.nCopies(1000, rejected)) + "]}";
      try (ContractServer server = ContractServer.respondingWith(Reply.json(200, response));
          MidIdClient client = server.client()) {
        assertThat(client.existingDevices().grant(Collections.nCopies(1000, ROW))).hasSize(1000);
      }
    }

    @Test
    void rejectsNoRowsAndMoreThanAThousand() throws IOException {
      try (ContractServer server = ContractServer.respondingWith(Reply.notFound());
          MidIdClient client = server.client()) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> client.existingDevices().grant(List.of()));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> client.existingDevices().grant(Collections.nCopies(1001, ROW)));
        assertThat(server.requestLines()).isEmpty();
      }
    }

    @Test
    void validatesADetailWithoutQuotingIt() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ROW.with(DeviceField.COMMISSIONING_DATE, "2019-05-01"))
          .withMessage("commissioningDate is not a detail of an existing device");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ROW.with(DeviceField.USE, "canary"))
          .withMessage("use is not valid");
    }
  }
}
