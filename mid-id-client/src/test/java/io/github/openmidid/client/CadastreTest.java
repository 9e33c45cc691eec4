package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.ContractServer.Reply;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.CadastreDeviceStatus;
import io.github.openmidid.client.cadastre.DeviceEvent;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.client.cadastre.RegisterWarning;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CadastreTest {
  static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final UUID REFERENCE = UUID.fromString("0a6f1d3a-4a0c-4f6b-9b43-5d8d6f1f5a11");

  static DeviceReport report() {
    return DeviceReport.builder()
        .midId(MID_ID)
        .operator("AZ Voorbeeld Gent")
        .modality(Modality.CT)
        .make("Example Medical")
        .model("Scan 64")
        .serialNumber("SN-0042")
        .use(DeviceUse.CLINICAL)
        .campus("Campus Noord")
        .sequenceNumber(2)
        .commissioningDate(LocalDate.of(2027, 3, 1))
        .priorAuthorizationDate(LocalDate.of(2026, 9, 15))
        .build();
  }

  static String device(String deviceId, String version, MidId midId) {
    return """
        {"deviceId":"%s","href":"http://x/devices/1","version":"%s","midId":"%s",\
        "operator":"AZ Voorbeeld Gent","modality":"ct","make":"Example Medical","model":"Scan 64",\
        "serialNumber":"SN-0042","use":"clinical","campus":"Campus Noord","sequenceNumber":2,\
        "commissioningDate":"2027-03-01","priorAuthorizationDate":"2026-09-15","linked":false,\
        "reportedAt":"2026-11-24T10:00:00+01:00","changedAt":"2026-11-24T10:00:00+01:00",\
        "warnings":[{"code":"lateNotification","detail":"late"}],"future":1}"""
        .formatted(deviceId, version, midId);
  }

  @Nested
  class Report {
    @Test
    void returnsTheRecordedDeviceWithWarnings() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(
                  Reply.json(201, device("d-1", "1", MID_ID), "Location: http://x/devices/d-1"));
          MidIdClient client = server.client()) {
        CadastreDevice device = client.devices().report(REFERENCE, report());

        assertThat(device.deviceId()).isEqualTo("d-1");
        assertThat(device.version()).isEqualTo("1");
        assertThat(device.midId()).isEqualTo(MID_ID);
        assertThat(device.fields()).isEqualTo(report().fields());
        assertThat(device.modality()).contains(Modality.CT);
        assertThat(device.isLinked()).isFalse();
        assertThat(device.billingNumber()).isEmpty();
        assertThat(device.reportedAt()).isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(device.warnings())
            .containsExactly(new RegisterWarning("lateNotification", "late"));
        assertThat(server.requestLines()).containsExactly("POST /devices");
        assertThat(server.request(0).body())
            .isEqualTo(
                """
                {"requestReference":"0a6f1d3a-4a0c-4f6b-9b43-5d8d6f1f5a11",\
                "midId":"MID-9912-3456-11","operator":"AZ Voorbeeld Gent","modality":"ct",\
                "make":"Example Medical","model":"Scan 64","serialNumber":"SN-0042",\
                "use":"clinical","campus":"Campus Noord","sequenceNumber":2,\
                "commissioningDate":"2027-03-01","priorAuthorizationDate":"2026-09-15"}""");
      }
    }

    @Test
    void repeatedReportReturnsTheSameDevice() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(
                  request ->
                      request.method().equals("POST")
                          ? Reply.empty(303, "Location: http://elsewhere.example/devices/d-7")
                          : Reply.json(200, device("d-7", "3", MID_ID)));
          MidIdClient client = server.client()) {
        assertThat(client.devices().report(report()).version()).isEqualTo("3");
        assertThat(server.requestLines()).containsExactly("POST /devices", "GET /devices/d-7");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"midIdInUse", "midIdLinked", "requestReferenceReused"})
    void reportsTheProblemTypeOfARejectedReport(String type) throws IOException {
      try (ContractServer server = ContractServer.respondingWith(Reply.problem(409, type));
          MidIdClient client = server.client()) {
        assertThatExceptionOfType(RegisterResponseException.class)
            .isThrownBy(() -> client.devices().report(report()))
            .satisfies(
                e -> {
                  assertThat(e.status()).isEqualTo(409);
                  assertThat(e.problemType())
                      .contains("urn:problem-type:openmidid:midIdRegister:" + type);
                  assertThat(e.requestReference()).isEmpty();
                });
      }
    }

    @Test
    void anOpenOutcomeCarriesTheReference() throws IOException {
      try (SocketServer server = SocketServer.respondingWith((request, out) -> out.close());
          MidIdClient client =
              MidIdClient.builder().baseUrl(server.baseUrl()).allowHttpToLoopback().build()) {
        assertThatExceptionOfType(RegisterUnavailableException.class)
            .isThrownBy(() -> client.devices().report(REFERENCE, report()))
            .satisfies(e -> assertThat(e.requestReference()).contains(REFERENCE));
        assertThat(server.requests()).hasSize(1);
      }
    }

    @Test
    void rejectsAResponseWithAnotherOperatorOrIdentifier() throws IOException {
      String device = device("d-1", "1", MID_ID);
      for (String other :
          List.of(
              device.replace("AZ Voorbeeld Gent", "CHU Exemple"),
              device("d-1", "1", MidId.ofSerial(99_000_001)))) {
        try (ContractServer server = ContractServer.respondingWith(Reply.json(201, other));
            MidIdClient client = server.client()) {
          assertThatExceptionOfType(RegisterProtocolException.class)
              .isThrownBy(() -> client.devices().report(REFERENCE, report()))
              .satisfies(e -> assertThat(e.requestReference()).contains(REFERENCE));
        }
      }
    }

    @Test
    void repeatedReportReturnsTheDeviceEvenIfItsIdentifierChanged() throws IOException {
      MidId now = MidId.ofSerial(99_000_001);
      try (ContractServer server =
              ContractServer.respondingWith(
                  request ->
                      request.method().equals("POST")
                          ? Reply.empty(303, "Location: http://x/devices/d-7")
                          : Reply.json(200, device("d-7", "3", now)));
          MidIdClient client = server.client()) {
        assertThat(client.devices().report(REFERENCE, report()).midId()).isEqualTo(now);
      }
    }
  }

  @Nested
  class Change {
    @Test
    void sendsOnlyWhatChangesForTheVersionThatWasRead() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(Reply.json(200, device("d-1", "5", MID_ID)));
          MidIdClient client = server.client()) {
        DeviceChange change =
            DeviceChange.builder()
                .campus("Campus Zuid")
                .remove(DeviceField.SITE_NUMBER)
                .sequenceNumber(3)
                .build();
        assertThat(client.devices().change("d-1", "4", change).version()).isEqualTo("5");
        assertThat(server.requestLines()).containsExactly("PATCH /devices/d-1");
        assertThat(server.request(0).headers())
            .containsEntry("if-match", "\"4\"")
            .containsEntry("content-type", "application/merge-patch+json");
        assertThat(server.request(0).body())
            .isEqualTo("{\"campus\":\"Campus Zuid\",\"siteNumber\":null,\"sequenceNumber\":3}");
      }
    }

    @Test
    void rejectsAChangeOfAnOutdatedVersion() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(
                  request ->
                      request.method().equals("PATCH")
                          ? Reply.problem(412, "versionOutdated")
                          : Reply.json(200, device("d-1", "4", MID_ID)));
          MidIdClient client = server.client()) {
        CadastreDevice device = client.devices().find("d-1").orElseThrow();
        DeviceChange change = DeviceChange.builder().campus("Campus Zuid").build();
        assertThatExceptionOfType(RegisterResponseException.class)
            .isThrownBy(() -> client.devices().change(device, change))
            .satisfies(e -> assertThat(e.status()).isEqualTo(412));
      }
    }
  }

  @Nested
  class Find {
    @Test
    void isEmptyForAnUnknownDevice() throws IOException {
      try (ContractServer server = ContractServer.respondingWith(Reply.notFound());
          MidIdClient client = server.client()) {
        assertThat(client.devices().find("d-1")).isEmpty();
        assertThat(client.devices().history("d-1")).isEmpty();
      }
    }

    @Test
    void findsDecommissionedDevicesByIdentifier() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(
                  Reply.json(200, "{\"items\":[" + device("d-1", "4", MID_ID) + "]}"));
          MidIdClient client = server.client()) {
        assertThat(client.devices().find(MID_ID)).get().isNotNull();
        assertThat(server.requestLines())
            .containsExactly("GET /devices?midId=MID-9912-3456-11&decommissioned=true");
      }
    }

    @Test
    void selectsDevicesByStatusAndText() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(Reply.json(200, "{\"items\":[]}"));
          MidIdClient client = server.client()) {
        DeviceFilter filter =
            DeviceFilter.inService()
                .withStatuses(CadastreDeviceStatus.BILLED, CadastreDeviceStatus.UNLINKED)
                .withSearch("A&B + é");

        assertThat(client.devices().list(filter)).isEmpty();
        assertThat(server.requestLines())
            .containsExactly(
                "GET /devices?status=unlinked&status=billed&search=A%26B%20%2B%20%C3%A9");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "a\tb", "a\u202Eb"})
    void rejectsATextThatNoDeviceContains(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DeviceFilter.all().withSearch(text))
          .withMessage("search is not one line of 1 to 100 characters");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DeviceFilter.all().withSearch("\uD83D\uDE00a".repeat(51)));
      assertThat(DeviceFilter.all().withSearch("\uD83D\uDE00a".repeat(50)).search()).isPresent();
    }

    @Test
    void returnsEveryFieldOfADecommissionedDevice() throws IOException {
      String whole =
          device("d-1", "4", MID_ID)
              .replace(
                  "\"sequenceNumber\":2",
                  """
                  "sequenceNumber":2,"siteNumber":"12","establishmentUnitNumber":"2123456789",\
                  "fancEstablishmentNumber":"E-1","decommissioningDate":"2030-01-31\"""");
      try (ContractServer server = ContractServer.respondingWith(Reply.json(200, whole));
          MidIdClient client = server.client()) {
        assertThat(client.devices().find("d-1").orElseThrow().fields())
            .containsAllEntriesOf(report().fields())
            .containsEntry(DeviceField.SITE_NUMBER, "12")
            .containsEntry(DeviceField.ESTABLISHMENT_UNIT_NUMBER, "2123456789")
            .containsEntry(DeviceField.FANC_ESTABLISHMENT_NUMBER, "E-1")
            .containsEntry(DeviceField.DECOMMISSIONING_DATE, "2030-01-31")
            .hasSize(DeviceField.values().length);
      }
    }

    @Test
    void rejectsAResponseWithAnotherDevice() throws IOException {
      MidId other = MidId.ofSerial(99_000_001);
      try (ContractServer server =
              ContractServer.respondingWith(
                  request ->
                      request.target().contains("?")
                          ? Reply.json(200, "{\"items\":[" + device("d-1", "4", other) + "]}")
                          : Reply.json(200, device("d-2", "4", other)));
          MidIdClient client = server.client()) {
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(() -> client.devices().find(MID_ID));
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(() -> client.devices().find("d-1"));
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../links/x", "a/b", "a?b", "%2e%2e", "é"})
    void rejectsAnIdThatChangesThePath(String deviceId) throws IOException {
      try (ContractServer server = ContractServer.respondingWith(Reply.notFound());
          MidIdClient client = server.client()) {
        assertThatIllegalArgumentException().isThrownBy(() -> client.devices().find(deviceId));
        assertThatIllegalArgumentException().isThrownBy(() -> client.devices().history(deviceId));
        assertThat(server.requestLines()).isEmpty();
      }
    }
  }

  @Nested
  class Listing {
    @Test
    void requestsTheNextPageLazily() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(
                  request ->
                      request.target().contains("afterDeviceId")
                          ? Reply.json(200, "{\"items\":[" + device("d-2", "1", MID_ID) + "]}")
                          : Reply.json(
                              200,
                              "{\"items\":["
                                  + device("d-1", "1", MID_ID)
                                  + "],\"next\":\"http://elsewhere.example/d?afterDeviceId=d-1\"}"));
          MidIdClient client = server.client()) {
        DeviceFilter filter = DeviceFilter.inService().withModalities(Modality.MRI, Modality.CT);
        assertThat(client.devices().list(filter).findFirst()).isPresent();
        assertThat(server.requestLines()).containsExactly("GET /devices?modality=ct&modality=mri");
        assertThat(client.devices().list(filter))
            .extracting(CadastreDevice::deviceId)
            .containsExactly("d-1", "d-2");
        assertThat(server.requestLines().get(2))
            .isEqualTo("GET /devices?modality=ct&modality=mri&afterDeviceId=d-1");
      }
    }

    @Test
    void failsOnAPaginationLoop() throws IOException {
      List<String> round = List.of("a", "b", "c");
      try (ContractServer server =
              ContractServer.respondingWith(
                  request -> {
                    int at = round.indexOf(request.target().replaceAll(".*=", ""));
                    return Reply.json(
                        200,
                        "{\"items\":[],\"next\":\"http://x/d?afterDeviceId="
                            + round.get((at + 1) % 3)
                            + "\"}");
                  });
          MidIdClient client = server.client()) {
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(() -> client.devices().list(DeviceFilter.inService()).count())
            .withMessageContaining("cycle");
        assertThat(server.requestLines()).hasSizeLessThan(12);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://x/d", "http://x/d?page=2", "http://x/d?afterDeviceId=a%2Fb"})
    void failsOnAnInvalidNextLink(String next) throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(
                  Reply.json(200, "{\"items\":[],\"next\":\"" + next + "\"}"));
          MidIdClient client = server.client()) {
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(() -> client.devices().list(DeviceFilter.all()).count());
      }
    }
  }

  @Test
  void returnsTheHistoryOfADevice() throws IOException {
    String event =
        """
        {"version":"%s","event":"%s","changedAt":"2026-11-24T10:00:00Z","changedBy":"AZ Voorbeeld",\
        "changes":[{"name":"campus","before":"Campus Noord"},{"name":"siteNumber","after":"1"}]}""";
    try (ContractServer server =
            ContractServer.respondingWith(
                request ->
                    request.target().endsWith("afterVersion=1")
                        ? Reply.json(200, "{\"items\":[" + event.formatted("2", "changed") + "]}")
                        : Reply.json(
                            200,
                            "{\"items\":["
                                + event.formatted("1", "reported")
                                + "],\"next\":\"/devices/d-1/history?afterVersion=1\"}"));
        MidIdClient client = server.client()) {
      List<DeviceEvent> history = client.devices().history("d-1").toList();

      assertThat(history).extracting(DeviceEvent::eventCode).containsExactly("reported", "changed");
      assertThat(history.get(0).changes())
          .containsExactly(
              new DeviceEvent.Change("campus", Optional.of("Campus Noord"), Optional.empty()),
              new DeviceEvent.Change("siteNumber", Optional.empty(), Optional.of("1")));
      assertThat(server.requestLines())
          .containsExactly("GET /devices/d-1/history", "GET /devices/d-1/history?afterVersion=1");
    }
  }
}
