package io.github.openmidid.examples.register.registerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.registration.SuccessfulOperationsTest;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.RegisterCaller;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tests the import of register files, and their rejection with line and reason. */
@Tag("slow")
class RegisterImportTest {
  private static final String HEADER =
      "midId,modality,operator,manufacturer,model,serialNumber,inServiceSince,linked\n";
  private static final String FIRST =
      "MID-9956-7396-98,SPECT-CT,Clinique Modèle,GE HealthCare,NM/CT 870 DR,E259011,2025-07-03,true\n";
  private static final String SECOND = "MID-9907-6769-04,PET-CT,AZ Voorbeeld,,,,,false\n";

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF"})
  void importsIdentifiersAndDevices(String byteOrderMark) throws IOException {
    Path file = file(byteOrderMark + HEADER + FIRST + SECOND);
    try (ReferenceRegister register = ReferenceRegister.builder().importing(file).start()) {
      RegisterCaller operator = RegisterCaller.to(register, "Clinique Modèle");
      JsonNode linked = operator.get("/midIds/MID-9956-7396-98").json();
      JsonNode device = operator.get("/devices").json().get("items").get(0);

      assertThat(register.size()).isEqualTo(2);
      assertThat(linked.get("operator").stringValue()).isEqualTo("Clinique Modèle");
      assertThat(linked.get("modality").stringValue()).isEqualTo("spectCt");
      assertThat(linked.get("status").stringValue()).isEqualTo("linked");
      assertThat(device.get("midId").stringValue()).isEqualTo("MID-9956-7396-98");
      assertThat(device.get("linked").booleanValue()).isTrue();
      assertThat(device.get("make").stringValue()).isEqualTo("GE HealthCare");
      assertThat(device.get("serialNumber").stringValue()).isEqualTo("E259011");
      assertThat(device.get("commissioningDate").stringValue()).isEqualTo("2025-07-03");
      assertThat(operator.get("/links/MID-9956-7396-98").json().get("deviceId"))
          .isEqualTo(device.get("deviceId"));
      assertThat(RegisterCaller.to(register, "AZ Voorbeeld").get("/devices").json().get("items"))
          .isEmpty();
    }
  }

  private static String withForm(String row, String form) {
    return HEADER.replace("\n", ",notificationFile\n") + row.replace("\n", "," + form + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "111-SPECT-CT2-2015-NOTIFICATION_APPAREIL,2",
    "Clinique Modèle-SPECT-CT14-2025-MELDING_TOESTEL.xlsx,14",
    "111-SPECT-CT9999-2015-MELDING_TOESTEL,9999",
    "111-SPECT-CT-2015-NOTIFICATION_APPAREIL,",
    "'',"
  })
  void parsesTheDeviceNumberFromTheFormName(String form, Integer number) throws IOException {
    Path file = file(withForm(FIRST, form));
    try (ReferenceRegister register =
        ReferenceRegister.builder().importing(file).importing(file).start()) {
      JsonNode device =
          RegisterCaller.to(register, "Clinique Modèle").get("/devices").json().get("items").get(0);

      assertThat(device.has("sequenceNumber")).isEqualTo(number != null);
      assertThat(device.path("sequenceNumber").asInt(0)).isEqualTo(number == null ? 0 : number);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "111-CT2-2015-NOTIFICATION_APPAREIL|is for modality CT.",
        "111-SPECT-CT2-2015|column notificationFile: ",
        "111-SPECT-CT10000-2015-MELDING_TOESTEL|number of the device must be from 1 to 9999,"
      })
  void rejectsAFormNameOfAnotherDevice(String form, String reason) throws IOException {
    Path file = file(withForm(FIRST, form));

    assertThatThrownBy(() -> new RegisterFile(file).read())
        .isInstanceOf(RegisterFileException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1850-01-01", "1970-12-31", "2099-01-01", "9999-12-31"})
  void namesTheBoundsOfADate(String date) throws IOException {
    Path file = file(HEADER + FIRST.replace("2025-07-03", date));

    assertThatThrownBy(() -> ReferenceRegister.builder().importing(file).start())
        .isInstanceOf(RegisterFileException.class)
        .hasMessageContaining("line 2: column inServiceSince: is not between 1971-01-01 and 20");
  }

  @Test
  void rejectsTheNumberOfAnotherDevice() throws IOException {
    String form = "111-SPECT-CT1-2025-MELDING_TOESTEL";
    String other = FIRST.replace("MID-9956-7396-98", "MID-9912-3456-11");
    Path file = file(withForm(FIRST, form) + other.replace("\n", "," + form + "\n"));

    assertThatThrownBy(() -> ReferenceRegister.builder().importing(file).start())
        .isInstanceOf(RegisterFileException.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("has the same number");
  }

  @Test
  void rejectsTheNumberOfADeviceOfTheStore() throws IOException {
    Path store = directory.resolve("store");
    String form = "111-SPECT-CT1-2025-MELDING_TOESTEL";
    Path first = file(withForm(FIRST, form));
    ReferenceRegister.builder().store(store).importing(first).start().close();
    Path second = file(withForm(FIRST.replace("MID-9956-7396-98", "MID-9912-3456-11"), form));

    assertThatThrownBy(() -> ReferenceRegister.builder().store(store).importing(second).start())
        .isInstanceOf(RegisterFileException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("has the same number");
  }

  @Test
  void recordsReportAndLinkOfADevice() throws IOException {
    Path file = file(HEADER + FIRST);
    try (ReferenceRegister register = ReferenceRegister.builder().importing(file).start()) {
      RegisterCaller operator = RegisterCaller.to(register, "Clinique Modèle");
      String id = operator.get("/devices").json().at("/items/0/deviceId").stringValue();
      JsonNode history = operator.get("/devices/" + id + "/history").json().get("items");

      assertThat(history.findValuesAsString("event")).containsExactly("reported", "linked");
      assertThat(history.at("/0/changes").findValuesAsString("name"))
          .containsExactlyInAnyOrder(
              "midId",
              "operator",
              "modality",
              "make",
              "model",
              "serialNumber",
              "commissioningDate");
      assertThat(operator.get("/devices/" + id).header("ETag")).isEqualTo("\"2\"");
    }
  }

  @Test
  void keepsChangesMadeAfterTheImport() throws IOException {
    Path store = directory.resolve("store");
    Path file = file(HEADER + FIRST);
    try (ReferenceRegister register =
        ReferenceRegister.builder().store(store).importing(file).start()) {
      RegisterCaller operator = RegisterCaller.to(register, "Clinique Modèle");
      String id = operator.get("/devices").json().at("/items/0/deviceId").stringValue();

      assertThat(operator.patch("/devices/" + id, "\"2\"", "{\"campus\":\"Zuid\"}").status())
          .isEqualTo(200);
    }
    try (ReferenceRegister register =
        ReferenceRegister.builder().store(store).importing(file).start()) {
      JsonNode device = RegisterCaller.to(register, "Clinique Modèle").get("/devices").json();

      assertThat(device.at("/items/0/campus").stringValue()).isEqualTo("Zuid");
    }
  }

  @Test
  void findsColumnsByNameInAnyOrderAndIgnoresOthers() throws IOException {
    Path file =
        file(
            """
            note,linked,operator,modality,midId,model,manufacturer,serialNumber,inServiceSince
            "a, b",true,AZ,CT,MID-9956-7396-98,m,f,s,2020-01-01
            """);
    try (ReferenceRegister register = ReferenceRegister.builder().importing(file).start()) {
      assertThat(register.size()).isEqualTo(1);
    }
  }

  @Test
  void importsTheSampleIdempotently() {
    Path store = directory.resolve("store");
    try (ReferenceRegister register = sample(store)) {
      assertThat(register.size()).isEqualTo(1400);
    }
    try (ReferenceRegister register = sample(store)) {
      assertThat(register.size()).isEqualTo(1400);
    }
  }

  private static ReferenceRegister sample(Path store) {
    return ReferenceRegister.builder()
        .store(store)
        .importing(SuccessfulOperationsTest.SAMPLE)
        .start();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MID-9956-7396-99,CT,AZ,,,,,true     | column midId: The check digits do not match",
        "mid-9956-7396-98,CT,AZ,,,,,true     | column midId: is not written in its canonical form",
        ",CT,AZ,,,,,true                     | column midId: ",
        "MID-9912-3456-11,CBCT,AZ,,,,,true   | column modality: is not a registered modality",
        "MID-9912-3456-11,CT,,,,,,true       | column operator: is empty",
        "MID-9912-3456-11,CT,AZ,,,,3/7/25,true | column inServiceSince: is not a date",
        "MID-9912-3456-11,CT,AZ,\u0001,,,,true | column manufacturer: is not a valid text.",
        "MID-9912-3456-11,CT,AZ,,,,,yes      | column linked: is neither true nor false",
        "MID-9956-7396-98,CT,AZ,,,,,true     | MID-9956-7396-98 is already on line 2.",
        "MID-9912-3456-11,CT,AZ              | line 3: the row is too short: it has 3 cells, the header 8.",
        "MID-9912-3456-11,CT,AZ,,,,,true,    | line 3: the row is too long: it has 9 cells, the header 8.",
        "MID-9912-3456-11,CT,AZ,\"m,,,,true   | line 3: a quotation mark has no counterpart.",
        "MID-9912-3456-11,CT,AZ,\"m\"x,,,,true | line 3: it is not CSV. Unexpected character after",
        "'MID-9912-3456-11,CT,AZ,\"m,s,2020-01-01,true\nMID-9907-6769-04,CT,AZ,\",,,,true'| line 3: column manufacturer: spans several lines and contains commas"
      })
  void rejectsTheFileForOneInvalidRow(String row, String reason) throws IOException {
    Path file = file(HEADER + FIRST + row + "\n");

    assertRejected(file, reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AZ\u200bVoorbeeld", "\u202eAZ", "-", "\u3164", "A\u00adZ"})
  @DisplayName("N89 invisible characters in the name of an operator")
  void n89_rejectsAnOperatorWithInvisibleCharacters(String operator) throws IOException {
    Path file = file(HEADER + "MID-9907-6769-04,PET-CT," + operator + ",,,,,false\n");

    assertRejected(file, "column operator: ");
  }

  /** Verifies that a damaged first row is rejected like any other row. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MID-9965-5371-13,CT,UZ Proef Aalst|line 2: the row is too short: it has 3 cells",
        "'MID-9965-5371-13,CT,UZ,GE,\"Apex,J1,2026-03-10,true\nMID-9990-7740-88,CT,UZ,GE,Apex,J1,2026-03-10,true'|line 2: a quotation mark has no counterpart.",
        "'\"MID-9965-5371-13,CT'|line 2: a quotation mark has no counterpart."
      })
  void rejectsADamagedFirstRowWithItsLine(String rows, String reason) throws IOException {
    Path file = file(HEADER + rows + "\n");

    assertRejected(file, reason);
  }

  @Test
  void namesWhatIsWrongWithTheHeader() throws IOException {
    assertRejected(file(HEADER.replace(',', ';') + "x\n"), "must be separated by commas");
    assertRejected(file(HEADER.replace("model", "midId") + FIRST), "duplicate fields: [midId]");
    assertRejected(file("\"" + HEADER + FIRST), "line 1: a quotation mark has no counterpart.");
  }

  @Test
  void importsTheFormerNumber() throws IOException {
    String header = HEADER.replace("\n", ",fancDeviceNumber\n");
    Path store = directory.resolve("store");
    Path file =
        file(
            header
                + FIRST.replace("\n", ",X-00001\n")
                + "MID-9907-6769-04,PET-CT,Clinique Modèle,,,,,true,X-00002\n"
                + "MID-9912-3456-11,CT,Clinique Modèle,,,,,false,\n");
    for (int i = 0; i < 2; i++) { // the second import changes nothing
      try (ReferenceRegister register =
          ReferenceRegister.builder().store(store).importing(file).start()) {
        JsonNode devices =
            RegisterCaller.to(register, "Clinique Modèle").get("/devices").json().get("items");
        assertThat(devices.findValuesAsString("fancDeviceNumber"))
            .containsExactlyInAnyOrder("X-00001", "X-00002");
        assertThat(
                RegisterCaller.as(Role.FANC, register, "FANC")
                    .get("/fancDevices")
                    .json()
                    .get("items")
                    .findValuesAsString("fancDeviceNumber"))
            .containsExactlyInAnyOrder("X-00001", "X-00002");
      }
    }
    ReferenceRegister.builder().store(store).importing(file(HEADER + FIRST)).start().close();
    Path other = file(header + FIRST.replace("\n", ",X-00003\n"));
    assertThatThrownBy(() -> ReferenceRegister.builder().store(store).importing(other).start())
        .isInstanceOf(RegisterFileException.class)
        .hasMessageContaining("line 2: the register holds MID-9956-7396-98 with another device");
    assertRejected(
        file(header + FIRST.replace("\n", ",X\u200b1\n")),
        "line 2: column fancDeviceNumber: is not a text of at most 64 characters");
  }

  @Test
  void reportsTheLineOfTheInvalidRow() throws IOException {
    Path file = file(HEADER + FIRST + "MID-1,CT,AZ,,,,,true\n");

    assertRejected(file, "register.csv: line 3: ");
    assertThatThrownBy(() -> ReferenceRegister.builder().importing(file).start())
        .isInstanceOf(RegisterFileException.class)
        .hasMessageContaining("register.csv: line 3: ");
  }

  @Test
  void storesNothingOfARejectedFile() throws IOException {
    Path store = directory.resolve("store");
    Path good = file(HEADER + SECOND);
    Path bad = directory.resolve("bad.csv");
    // The first row is new and valid, the second contradicts the store.
    Files.writeString(bad, HEADER + FIRST + SECOND.replace("false", "true"));
    ReferenceRegister.builder().store(store).importing(good).start().close();

    assertThatThrownBy(() -> ReferenceRegister.builder().store(store).importing(bad).start())
        .isInstanceOf(RegisterFileException.class)
        .hasMessageContaining("bad.csv: line 3: ")
        .hasMessageContaining("with another status");
    try (ReferenceRegister register = ReferenceRegister.builder().store(store).start()) {
      assertThat(register.size()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SPECT-CT, CT, modality",
    "Clinique Modèle, AZ Voorbeeld, operator",
    "E259011, E259012, device",
    "2025-07-03, 2025-07-04, device"
  })
  void rejectsARowThatContradictsTheStore(String from, String to, String fact) throws IOException {
    Path store = directory.resolve("store");
    ReferenceRegister.builder().store(store).importing(file(HEADER + FIRST)).start().close();
    Path changed = file(HEADER + FIRST.replace(from, to));

    assertThatThrownBy(() -> ReferenceRegister.builder().store(store).importing(changed).start())
        .isInstanceOf(RegisterFileException.class)
        .hasMessageContaining("with another " + fact);
  }

  @Test
  void importsTestIdentifiersIntoATestRegisterOnly() throws IOException {
    Path file = file(HEADER + FIRST);

    assertThatThrownBy(() -> ReferenceRegister.builder().testMode(false).importing(file).start())
        .isInstanceOf(RegisterFileException.class)
        .hasMessageContaining("line 2: MID-9956-7396-98 is of the test range");
  }

  @Test
  void rejectsOtherFiles() throws IOException {
    assertRejected(file(""), "it has no row below the header");
    assertRejected(file(HEADER), "it has no row below the header");
    assertRejected(file("a,b\n1,2\n"), "column midId is missing");
    assertRejected(directory.resolve("none.csv"), "the file does not exist");
    assertRejected(directory, "it cannot be read");
    Path latin = directory.resolve("latin.csv");
    Files.writeString(latin, HEADER + FIRST, Charset.forName("windows-1252"));
    assertRejected(latin, "it is not encoded in UTF-8");
  }

  private static void assertRejected(Path file, String reason) {
    assertThatThrownBy(() -> new RegisterFile(file).read())
        .isInstanceOf(RegisterFileException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(reason)
        .hasMessageEndingWith("Nothing was imported.");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(directory.resolve("register.csv"), content, StandardCharsets.UTF_8);
  }
}
