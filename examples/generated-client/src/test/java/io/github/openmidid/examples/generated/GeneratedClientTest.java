package io.github.openmidid.examples.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import register.ApiClient;
import register.ApiException;
import register.api.DevicesApi;
import register.api.DocumentsApi;
import register.api.MidIdsApi;
import register.api.SnapshotsApi;
import register.model.Device;
import register.model.DeviceReport;
import register.model.DeviceUse;
import register.model.Document;
import register.model.DocumentKind;
import register.model.DocumentRequest;
import register.model.MidIdRequest;
import register.model.ModalityCode;
import register.model.Registration;
import register.model.RegistrationStatus;
import register.model.Registrations;
import register.model.Snapshot;

/** Calls a running register, started with {@code --demo}, as its operator. */
class GeneratedClientTest {
  private final ApiClient client = client();
  private final MidIdsApi midIds = new MidIdsApi(client);

  private static ApiClient client() {
    try {
      String token =
          Files.readString(Path.of(System.getProperty("register.tokens"), "operator")).strip();
      ApiClient client = new ApiClient();
      client.updateBaseUri(System.getProperty("register.url"));
      client.setRequestInterceptor(
          request -> request.setHeader("Authorization", "Bearer " + token));
      // A repetition is answered by 303 with the URL of what was created.
      client.setHttpClientBuilder(
          HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL));
      return client;
    } catch (IOException e) {
      throw new AssertionError("start a register with --demo first", e);
    }
  }

  private Registration request(ModalityCode modality) throws ApiException {
    return midIds.requestMidId(
        new MidIdRequest().requestReference(UUID.randomUUID()).modality(modality));
  }

  @Test
  void listsIdentifiersPageByPage() throws ApiException {
    Registrations first = midIds.listMidIds(List.of(ModalityCode.MRI), null, null, 2);
    assertEquals(2, first.getItems().size());
    assertTrue(first.getNext().toString().startsWith(System.getProperty("register.url")));

    String last = first.getItems().get(1).getMidId();
    Registrations second = midIds.listMidIds(List.of(ModalityCode.MRI), null, last, 2);
    assertTrue(second.getItems().get(0).getMidId().compareTo(last) > 0);
    for (Registration registration : second.getItems()) {
      assertEquals(ModalityCode.MRI, registration.getModality());
    }
  }

  @Test
  void aRepetitionOfARequestReturnsTheSameIdentifier() throws ApiException {
    MidIdRequest request =
        new MidIdRequest().requestReference(UUID.randomUUID()).modality(ModalityCode.CT);
    Registration granted = midIds.requestMidId(request);
    assertEquals(RegistrationStatus.AVAILABLE, granted.getStatus());
    Registration repeated = midIds.requestMidId(request);
    assertEquals(granted.getMidId(), repeated.getMidId());
    assertEquals(granted.getGrantedAt(), repeated.getGrantedAt());
    assertEquals(repeated, midIds.getMidId(granted.getMidId(), null));
  }

  @Test
  void reportsADeviceAndADocumentAboutIt() throws ApiException {
    Registration granted = request(ModalityCode.MRI);
    DeviceReport report =
        new DeviceReport()
            .requestReference(UUID.randomUUID())
            .midId(granted.getMidId())
            .operator(granted.getOperator())
            .modality(ModalityCode.MRI)
            .make("Example Medical")
            .model("Field 3")
            .serialNumber("SN-" + UUID.randomUUID())
            .use(DeviceUse.CLINICAL)
            .campus("Campus Noord")
            .commissioningDate(LocalDate.now().plusMonths(3));
    Device device = new DevicesApi(client).reportDevice(report);
    assertEquals(device, new DevicesApi(client).getDevice(device.getDeviceId(), null));
    assertEquals(report.getSerialNumber(), device.getSerialNumber());
    assertEquals(report.getCommissioningDate(), device.getCommissioningDate());

    DocumentsApi documents = new DocumentsApi(client);
    Document document =
        documents.addDocument(
            new DocumentRequest()
                .requestReference(UUID.randomUUID())
                .midId(granted.getMidId())
                .kind(DocumentKind.ACCEPTANCE_REPORT)
                .title("Acceptance report")
                .issuedOn(LocalDate.of(2026, 1, 15))
                .issuer("Voorbeeld Controle")
                .sha256("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                .link(URI.create("https://documents.example/acceptance")));
    assertEquals(document, documents.getDocument(document.getDocumentId()));
  }

  @Test
  void readsTheHeaderOfTheLatestSnapshot() throws ApiException, IOException {
    SnapshotsApi snapshots = new SnapshotsApi(client);
    Snapshot snapshot = snapshots.getLatestSnapshot(null);
    File content = snapshots.downloadSnapshot(snapshot.getSnapshotId());
    assertEquals(snapshot.getSize(), content.length());
    try (BufferedReader lines = Files.newBufferedReader(content.toPath())) {
      JsonNode header = client.getObjectMapper().readTree(lines.readLine());
      assertEquals("openmidid-snapshot/3", header.get("format").textValue());
      assertEquals(snapshot.getSnapshotId(), header.get("snapshotId").textValue());
      assertEquals(snapshot.getCount(), header.get("count").longValue());
      assertEquals(snapshot.getCount(), lines.lines().count());
    } finally {
      Files.delete(content.toPath());
    }
  }

  @Test
  void anIdentifierThatIsNotKnownIsAProblem() {
    ApiException problem =
        assertThrows(ApiException.class, () -> midIds.getMidId("MID-9912-3456-11", null));
    assertEquals(404, problem.getCode());
    assertTrue(problem.getResponseBody().contains("\"urn:problem-type:belgif:resourceNotFound\""));
  }
}
