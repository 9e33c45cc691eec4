package io.github.openmidid.examples.register.document;

import static io.github.openmidid.examples.register.support.ProcedureFixture.delivery;
import static io.github.openmidid.examples.register.support.ProcedureFixture.device;
import static io.github.openmidid.examples.register.support.ProcedureFixture.document;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.healthappfile.CatalogueFileException;
import io.github.openmidid.examples.register.healthappfile.CatalogueFolder;
import io.github.openmidid.examples.register.healthappfile.HealthAppImporter;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Tests the statements for documents, the notice, unlinked devices and apps on each database. */
@Tag("slow")
class RecordStoresTest {

  @ParameterizedTest
  @EnumSource
  void readsAndWritesRecords(TestStore.Engine engine, @TempDir Path directory) throws IOException {
    try (ProcedureFixture fixture =
        new ProcedureFixture(engine.newStore(directory).builder().sampleApps().start())) {
      String midId = fixture.operator.grantNew("mri");
      fixture.supplier.post("/deliveries", json(delivery(midId, "mri")));
      Map<String, Object> request = document(midId);
      request.put("title", "x" + "\uD83D\uDE80".repeat(199));
      String path = fixture.path(fixture.supplier.post("/documents", json(request)));
      String query = "/documents?midId=" + midId;

      assertThat(fixture.operator.get(query).json().get("items")).hasSize(1);
      assertThat(fixture.supplier.get(query).json().get("items")).hasSize(1);
      assertThat(fixture.otherOperator.get(query).json().get("items")).isEmpty();
      assertThat(fixture.supplier.delete(path).status()).isEqualTo(204);
      assertThat(fixture.health.get(query).json().get("items")).isEmpty();
      assertThat(fixture.health.get(query + "&withdrawn=true").json().get("items")).hasSize(1);
      fixture.report(device(midId, "mri"));
      JsonNode unlinked = fixture.health.get("/unlinkedDevices").json().get("items");
      assertThat(unlinked).hasSize(1);
      assertThat(unlinked.at("/0/candidates/0/deliveries").intValue()).isEqualTo(1);
      Map<String, Object> row =
          Map.of(
              "cadastreNumber", "K-1",
              "operator", ProcedureFixture.OPERATOR,
              "modality", "ct",
              "registeredOn", "2019-05-01");
      fixture.health.post("/existingDevices", json(Map.of("items", List.of(row))));
      assertThat(fixture.operator.get("/existingDeviceNotices").json().get("items")).hasSize(1);
      keepsTheVersionsOfApps(fixture, Files.createDirectory(directory.resolve("apps")));
    }
  }

  private static void keepsTheVersionsOfApps(ProcedureFixture fixture, Path folder)
      throws IOException {
    HealthAppImporter importer = RegisterInternals.part(fixture.register, HealthAppImporter.class);
    CatalogueFolder files = CatalogueFolder.copy(folder);
    importer.run(folder);
    assertThat(versions(fixture, "made-up-herz")).containsExactly("I");

    files.replace("apps.csv", "Beispiel Digital GmbH,I,", "Beispiel Digital GmbH,IIa,");
    files.replace(
        "care-process-statuses.csv", "example-sleep,inPreparation", "example-sleep,active");
    importer.run(folder);
    assertThat(versions(fixture, "made-up-herz")).containsExactly("I", "IIa");
    assertThat(versions(fixture, "made-up-knie")).containsExactly("IIa");
    JsonNode processes = fixture.operator.get("/careProcesses").json().get("items");
    assertThat(processes.at("/4/statuses/0/status").stringValue()).isEqualTo("active");

    files.replace("apps.csv", "Beispiel Digital GmbH,IIa,", "Beispiel Digital GmbH,III,");
    files.replace("use-abroad.csv", "made-up-knie,LU", "made-up-knie,XX");
    assertThatExceptionOfType(CatalogueFileException.class).isThrownBy(() -> importer.run(folder));
    assertThat(versions(fixture, "made-up-herz")).containsExactly("I", "IIa");
    assertThat(fixture.operator.get("/healthApps/made-up-herz").json().get("version").stringValue())
        .isEqualTo("2");
  }

  private static List<String> versions(ProcedureFixture fixture, String appId) {
    return fixture
        .operator
        .get("/healthApps/" + appId + "/history")
        .json()
        .get("items")
        .findValuesAsString("ceClass");
  }
}
