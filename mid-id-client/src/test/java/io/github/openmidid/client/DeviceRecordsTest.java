package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.ContractServer.Reply;
import io.github.openmidid.client.cadastre.GrantedDevice;
import io.github.openmidid.client.cadastre.UnlinkedDevice;
import io.github.openmidid.client.document.DocumentKind;
import io.github.openmidid.client.document.DocumentRequest;
import io.github.openmidid.client.document.RegisterDocument;
import io.github.openmidid.client.testing.TestMidIdClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notices to operators, devices that wait for a link, documents about devices. */
class DeviceRecordsTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final UUID REFERENCE = UUID.fromString("0a6f1d3a-4a0c-4f6b-9b43-5d8d6f1f5a11");

  @Nested
  class Notices {
    private static final String NOTICE =
        """
        {"items":[{"cadastreNumber":"K-1","midId":"MID-9912-3456-11",\
        "href":"http://x/1","deviceId":"d-1","operator":"CHU Liège & Cie","modality":"petMri",\
        "registeredOn":"2019-05-01","grantedAt":"2022-09-15T10:00:00Z",\
        "fancDeviceNumber":"X-00001"}]}""";

    @Test
    void readsTheNoticeOfTheCaller() throws IOException {
      try (ContractServer server = ContractServer.respondingWith(Reply.json(200, NOTICE));
          MidIdClient client = server.client()) {
        List<GrantedDevice> devices = client.existingDevices().notice().stream().toList();

        assertThat(server.requestLines()).containsExactly("GET /existingDeviceNotices");
        assertThat(devices).hasSize(1);
        assertThat(devices.get(0).midId()).isEqualTo(MID_ID);
        assertThat(devices.get(0).modality()).contains(Modality.PET_MRI);
        assertThat(devices.get(0).fancDeviceNumber()).contains("X-00001");
        assertThat(devices.get(0).make()).isEmpty();
      }
    }

    @Test
    void namesTheOperator() throws IOException {
      try (ContractServer server = ContractServer.respondingWith(Reply.json(200, NOTICE));
          MidIdClient client = server.client()) {
        assertThat(client.existingDevices().notice("CHU Liège & Cie").stream()).hasSize(1);
        assertThat(server.requestLines())
            .containsExactly("GET /existingDeviceNotices?operator=CHU%20Li%C3%A8ge%20%26%20Cie");
      }
    }

    @Test
    void rejectsTheNoticeOfAnotherOperator() throws IOException {
      try (ContractServer server = ContractServer.respondingWith(Reply.json(200, NOTICE));
          MidIdClient client = server.client()) {
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(() -> client.existingDevices().notice("AZ Voorbeeld").stream().toList());
        assertThatThrownBy(() -> client.existingDevices().notice(" "))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Nested
  class UnlinkedDevices {
    private static final String DEVICE =
        """
        {"deviceId":"d-1","href":"http://x/1","midId":"MID-9912-3456-11","operator":"AZ",\
        "modality":"ct","reportedAt":"2026-11-24T10:00:00Z","candidates":[\
        {"midId":"MID-9900-0001-05","href":"http://x/2","status":"linked","reported":false,\
        "deliveries":1,"contradictions":[{"code":"newCode","detail":"new","deviceId":"d-2"}]},\
        {"midId":"MID-9912-3456-11","href":"http://x/1","status":"available","reported":true,\
        "deliveries":0,"contradictions":[]}],"contradictions":[],"freeMidIds":3}"""
            .replace("MID-9900-0001-05", MidId.ofSerial(99_000_001).toString());

    @Test
    void haveCandidatesAndContradictions() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(Reply.json(200, "{\"items\":[" + DEVICE + "]}"));
          MidIdClient client = server.client()) {
        UnlinkedDevice device =
            client
                .links()
                .unlinkedDevices(Optional.of("AZ"), Set.of(Modality.CT, Modality.MRI))
                .stream()
                .toList()
                .get(0);

        assertThat(server.requestLines())
            .containsExactly("GET /unlinkedDevices?operator=AZ&modality=ct&modality=mri");
        assertThat(device.reported().orElseThrow().midId()).isEqualTo(MID_ID);
        assertThat(device.reported().orElseThrow().isLinked()).isFalse();
        assertThat(device.candidates().get(0).isLinked()).isTrue();
        assertThat(device.candidates().get(0).contradictions().get(0).code()).isEqualTo("newCode");
        assertThat(device.modality()).contains(Modality.CT);
        assertThat(device.freeMidIds()).isEqualTo(3);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHU", "AZ "})
    void areThoseOfTheOperatorOnly(String operator) throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(Reply.json(200, "{\"items\":[" + DEVICE + "]}"));
          MidIdClient client = server.client()) {
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(
                () ->
                    client.links().unlinkedDevices(Optional.of(operator), Set.of()).stream()
                        .toList());
      }
    }

    @Test
    void areNotInTheTestClient() {
      try (TestMidIdClient client = TestMidIdClient.of()) {
        assertThatThrownBy(() -> client.links().unlinkedDevices())
            .isInstanceOf(UnsupportedOperationException.class)
            .hasMessageContaining("register over HTTP");
        assertThatThrownBy(client::documents)
            .isInstanceOf(UnsupportedOperationException.class)
            .hasMessageContaining("documents()");
      }
    }
  }

  @Nested
  class DocumentsOfDevices {
    private static String document(String link) {
      return """
          {"documentId":"o-1","href":"http://x/1","midId":"MID-9912-3456-11","kind":"license",\
          "title":"Vergunning","issuedOn":"2026-10-01","issuer":"FANC","sha256":"%s",\
          "link":"%s","addedBy":"AZ","addedAt":"2026-11-24T10:00:00Z"}"""
          .formatted("0".repeat(64), link);
    }

    @Test
    void areAddedAsRequested() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(
                  Reply.json(201, document("https://d.example/a"), "Location: http://x/o-1"));
          MidIdClient client = server.client()) {
        RegisterDocument document = client.documents().add(OperationCase.document(REFERENCE));

        assertThat(document.kind()).contains(DocumentKind.LICENSE);
        assertThat(document.isWithdrawn()).isFalse();
        assertThat(server.request(0).body())
            .isEqualTo(
                """
                {"requestReference":"0a6f1d3a-4a0c-4f6b-9b43-5d8d6f1f5a11",\
                "midId":"MID-9912-3456-11","kind":"license","title":"Vergunning Campus Noord",\
                "issuedOn":"2026-10-01","issuer":"FANC","sha256":"%s",\
                "link":"https://documents.example/license.pdf"}"""
                    .formatted("0".repeat(64)));
      }
    }

    @Test
    void areListedByIdentifier() throws IOException {
      try (ContractServer server =
              ContractServer.respondingWith(
                  Reply.json(200, "{\"items\":[" + document("https://d.example/a") + "]}"));
          MidIdClient client = server.client()) {
        assertThat(client.documents().list()).hasSize(1);
        assertThat(client.documents().list(MID_ID)).hasSize(1);
        assertThat(client.documents().history(MID_ID).stream()).hasSize(1);
        assertThat(server.requestLines())
            .containsExactly(
                "GET /documents",
                "GET /documents?midId=MID-9912-3456-11",
                "GET /documents?midId=MID-9912-3456-11&withdrawn=true");
        MidId other = MidId.ofSerial(99_000_001);
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(() -> client.documents().list(other).toList());
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"http://d.example/a", "javascript:alert(1)", "https:a", "https://a@d.example/"})
    void neverLeadToAnotherAddressThanHttps(String link) throws IOException {
      try (SocketServer server =
              SocketServer.respondingWith(200, "application/json", document(link));
          MidIdClient client = OperationCase.client(server)) {
        assertThatExceptionOfType(RegisterProtocolException.class)
            .isThrownBy(() -> client.documents().find("o-1"));
      }
      assertThatThrownBy(() -> request("0".repeat(64), link))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining(link);
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 65, 0})
    void needAWholeDigest(int length) {
      assertThatThrownBy(() -> request("0".repeat(length), "https://d.example/"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> request("A".repeat(64), "https://d.example/"))
          .isInstanceOf(IllegalArgumentException.class);
    }

    private static DocumentRequest request(String sha256, String link) {
      return DocumentRequest.of(
          MID_ID,
          DocumentKind.OTHER,
          "title",
          LocalDate.of(2026, 10, 1),
          "issuer",
          sha256,
          URI.create(link));
    }

    @Test
    void haveTheDigestOfTheirFile(@TempDir Path directory) throws IOException {
      Path file = Files.writeString(directory.resolve("a.txt"), "abc");

      assertThat(RegisterDocument.sha256(file)) // FIPS 180-2, appendix B.1
          .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
  }
}
