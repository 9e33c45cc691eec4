package io.github.openmidid.examples.register.notification;

import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static io.github.openmidid.examples.register.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tests which rows of notification files are entered, and the issues of the others. */
@Tag("slow")
class NotificationFilesTest {
  @AutoClose
  private static final ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start());

  // The same day for all rows, also when the tests run around midnight.
  @SuppressWarnings("TimeInStaticInitializer")
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Brussels"));

  private static final LocalDate FIRST_DAY = TODAY.plusMonths(3);
  private static final int YEAR = TODAY.getYear();
  private static final String NAME =
      ProcedureFixture.OPERATOR + "-MRI-" + YEAR + "-MELDING_TOESTEL";
  private static final String HEADER =
      "MID-ID;Merk;Model;Serienummer;Gebruik;Campus;Datum van ingebruikname\n";

  private static String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
  }

  /** Returns a row with all required fields below {@link #HEADER}. */
  private static String row(String midId) {
    return midId + ";Example Medical;Scan 64;SN-1;klinisch;Campus Noord;" + day(FIRST_DAY) + "\n";
  }

  private static String fresh() {
    return fixture.operator.grantNew("mri");
  }

  private static ApiResponse post(String name, byte[] content, Map<String, String> more) {
    Map<String, Object> body = new LinkedHashMap<>(more);
    body.put("fileName", name);
    body.put("content", Base64.getEncoder().encodeToString(content));
    return fixture.health.post("/notificationFiles", json(body));
  }

  private static JsonNode submit(String name, byte[] content, Map<String, String> more) {
    ApiResponse response = post(name, content, more);
    assertThat(response.status()).as(response.toString()).isEqualTo(200);
    return response.json();
  }

  private static JsonNode submit(String csv) {
    return submit(NAME + ".csv", csv.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  private static List<String> all(JsonNode list, String name) {
    List<String> values = new ArrayList<>();
    list.forEach(item -> values.add(item.has(name) ? item.get(name).asString() : ""));
    return values;
  }

  private static List<String> outcomes(JsonNode response) {
    return all(response.get("items"), "outcome");
  }

  private static List<String> issues(JsonNode response) {
    return all(response.at("/items/0/issues"), "name");
  }

  private static JsonNode device(String midId) {
    return fixture.operator.get("/devices?midId=" + midId).json().at("/items/0");
  }

  @Test
  void reportsANewDeviceAndChangesAKnownOne() {
    String midId = fresh();
    JsonNode first = submit(HEADER + row(midId));

    assertThat(outcomes(first)).containsExactly("reported");
    assertThat(first.get("fileName").stringValue()).isEqualTo(NAME);
    assertThat(first.get("operator").stringValue()).isEqualTo(ProcedureFixture.OPERATOR);
    assertThat(first.at("/items/0/line").intValue()).isEqualTo(2);
    assertThat(first.at("/items/0").has("changes")).isFalse();
    JsonNode reported = device(midId);
    assertThat(reported.get("deviceId")).isEqualTo(first.at("/items/0/deviceId"));
    assertThat(reported.get("modality").stringValue()).isEqualTo("mri");
    assertThat(reported.get("commissioningDate").stringValue()).isEqualTo(FIRST_DAY.toString());
    assertThat(reported.get("use").stringValue()).isEqualTo("clinical");

    JsonNode second = submit("MID-ID;Campus;Merk\n" + midId + ";Campus Zuid;\n");
    assertThat(outcomes(second)).containsExactly("changed");
    assertThat(second.at("/items/0/changes")).hasSize(1);
    assertThat(second.at("/items/0/changes/0/name").stringValue()).isEqualTo("campus");
    assertThat(second.at("/items/0/changes/0/before").stringValue()).isEqualTo("Campus Noord");
    assertThat(second.at("/items/0/changes/0/after").stringValue()).isEqualTo("Campus Zuid");
    assertThat(device(midId).get("campus").stringValue()).isEqualTo("Campus Zuid");
    assertThat(device(midId).get("make").stringValue()).isEqualTo("Example Medical");
    assertThat(device(midId).get("version").stringValue()).isEqualTo("2");
  }

  @Test
  void entersARowOnceForARepeatedFile() {
    String midId = fresh();
    String file = HEADER + row(midId) + row(fresh());
    submit(file);
    assertThat(outcomes(submit(file))).containsExactly("unchanged", "unchanged");
    submit("MID-ID;Campus\n" + midId + ";Campus Zuid\n");

    JsonNode repeated = submit(file);
    assertThat(outcomes(repeated)).containsExactly("unchanged", "unchanged");
    assertThat(all(repeated.at("/items/0/warnings"), "code")).contains("enteredBefore");
    assertThat(repeated.at("/items/1").has("warnings")).isFalse();
    assertThat(device(midId).get("campus").stringValue()).isEqualTo("Campus Zuid");
    assertThat(device(midId).get("version").stringValue()).isEqualTo("2");
  }

  @Test
  void entersARowOnceForConcurrentFiles() {
    String midId = fresh();
    List<JsonNode> responses =
        Stream.generate(() -> HEADER + row(midId))
            .limit(6)
            .parallel()
            .map(NotificationFilesTest::submit)
            .toList();
    assertThat(responses.stream().map(response -> outcomes(response).get(0)))
        .containsOnlyOnce("reported")
        .containsOnly("reported", "unchanged");
    assertThat(device(midId).get("version").stringValue()).isEqualTo("1");
  }

  @Test
  void rejectsARowAndContinuesWithTheNext() {
    String taken = fixture.otherOperator.grantNew("mri");
    JsonNode response =
        submit(
            HEADER + row(taken) + row("MID-9912-3456-12") + row("MID-9999-9999-55") + row(fresh()));
    assertThat(outcomes(response)).containsExactly("refused", "refused", "refused", "reported");
    assertThat(issues(response)).containsExactly("midId");
    assertThat(response.at("/items/0/issues/0/type").stringValue()).endsWith("operatorMismatch");
    assertThat(response.at("/items/0").has("deviceId")).isFalse();
    assertThat(response.at("/items/1").has("midId")).isFalse();
  }

  @Test
  void rejectsANewDeviceWithoutARequiredField() {
    JsonNode response = submit("MID-ID;Merk\n" + fresh() + ";Example Medical\n");
    assertThat(outcomes(response)).containsExactly("refused");
    assertThat(issues(response))
        .containsExactly("model", "serialNumber", "use", "campus", "commissioningDate");
  }

  @Test
  void removesAValueByAWordOnly() {
    String midId = fresh();
    submit(HEADER + row(midId));
    String header = "MID-ID;Vestigingsplaatsnummer;Campus\n";
    submit(header + midId + ";1234;\n");
    assertThat(device(midId).get("siteNumber").stringValue()).isEqualTo("1234");
    assertThat(outcomes(submit(header + midId + "; ;\n"))).containsExactly("unchanged");
    JsonNode required = submit(header + midId + ";;Verwijderen\n");
    assertThat(outcomes(required)).containsExactly("refused");
    assertThat(issues(required)).containsExactly("campus");
    assertThat(outcomes(submit(header + midId + ";supprimer;\n"))).containsExactly("changed");
    assertThat(device(midId).has("siteNumber")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Merk|klinisch|MELDING_TOESTEL
          Marque|clinique et scientifique|NOTIFICATION_APPAREIL
          """)
  void readsTheHeadersOfBothLanguagesOfTheName(String make, String use, String ending) {
    boolean isDutch = make.equals("Merk");
    String header =
        isDutch
            ? HEADER
            : "N° MID-ID;Marque;Modèle;Numéro de série;Usage;Campus (nom ou adresse);"
                + "Date de mise en service\n";
    String midId = fresh();
    JsonNode response =
        submit(
            ProcedureFixture.OPERATOR + "-MRI-" + YEAR + "-" + ending,
            (header + row(midId).replace("klinisch", use)).getBytes(StandardCharsets.UTF_8),
            Map.of());
    assertThat(outcomes(response)).as(response.toString()).containsExactly("reported");
    assertThat(all(response.get("columns"), "field"))
        .containsExactly(
            "midId", "make", "model", "serialNumber", "use", "campus", "commissioningDate");
    assertThat(device(midId).get("use").stringValue()).isEqualTo(isDutch ? "clinical" : "mixed");
  }

  @Test
  void readsEveryFieldOfAGermanAndAnEnglishForm() {
    String german =
        "MID-ID;Verwalter oder Betreiber;Modalität;Marke;Modell;Seriennummer;Verwendung;Campus;"
            + "Standortnummer;Niederlassungseinheitsnummer;Eindeutige Einrichtungsnummer (FANK);"
            + "Laufende Nummer;Datum der Inbetriebnahme;Datum der vorherigen Genehmigung;"
            + "Datum der Außerbetriebnahme\n";
    String english =
        "MID-ID;Operator;Modality;Make;Model;Serial number;Use;Campus;Site number;"
            + "Establishment unit number;Unique establishment number (FANC);Sequence number;"
            + "Commissioning date;Date of the prior authorization;Decommissioning date\n";
    for (String header : List.of(german, english)) {
      String midId = fresh();
      String values =
          midId
              + ";"
              + ProcedureFixture.OPERATOR
              + ";MRI;Example;Scan;SN-2;clinical;Noord;12;2.123.456.789;F-7;"
              + (header.equals(german) ? "71" : "MRI72")
              + ";"
              + day(FIRST_DAY)
              + ";15-09-2026;\n";
      JsonNode response = submit(header + values);
      assertThat(outcomes(response)).as(response.toString()).containsExactly("reported");
      assertThat(all(response.get("columns"), "field")).hasSize(15).doesNotContain("");
      JsonNode device = device(midId);
      assertThat(device.get("establishmentUnitNumber").stringValue()).isEqualTo("2123456789");
      assertThat(device.get("priorAuthorizationDate").stringValue()).isEqualTo("2026-09-15");
      assertThat(device.get("sequenceNumber").intValue()).isBetween(71, 72);
    }
  }

  @Test
  void statesColumnsAndSheetsThatWereNotRead() {
    String midId = fresh();
    LocalDate start = LocalDate.of(1899, 12, 30);
    String serial = "<v>" + start.until(FIRST_DAY, java.time.temporal.ChronoUnit.DAYS) + "</v>";
    byte[] workbook =
        new WorkbookBytes()
            .sheet(
                "Toestellen",
                "visible",
                new String[] {
                  "MID-ID",
                  "Merk",
                  "Model",
                  "Serienummer",
                  "Gebruik",
                  "Campus",
                  "Datum van ingebruikname",
                  "Kleur"
                },
                new String[] {midId, "M", "X", "SN", "klinisch", "Noord", serial, "wit"})
            .sheet("Oud", "hidden", new String[] {"MID-ID"}, new String[] {fresh()})
            .sheet("Uitleg", "visible", new String[] {"Vul het eerste blad in."})
            .toBytes();
    JsonNode response = submit(NAME + ".xlsx", workbook, Map.of());

    assertThat(outcomes(response)).as(response.toString()).containsExactly("reported");
    assertThat(response.at("/items/0/sheet").stringValue()).isEqualTo("Toestellen");
    assertThat(device(midId).get("commissioningDate").stringValue())
        .isEqualTo(FIRST_DAY.toString());
    JsonNode colour = response.at("/columns/7");
    assertThat(colour.get("cell").stringValue()).isEqualTo("H1");
    assertThat(colour.get("header").stringValue()).isEqualTo("Kleur");
    assertThat(colour.has("field")).isFalse();
    assertThat(all(response.get("notes"), "code")).contains("hiddenSheet", "otherSheet");
    assertThat(all(response.get("notes"), "sheet")).contains("Oud", "Uitleg");
    assertThat(all(response.get("notes"), "unread")).contains("true");
  }

  @Test
  void rejectsACellWhoseValueIsNotInTheFile() {
    byte[] workbook =
        new WorkbookBytes()
            .sheet(
                "Toestellen",
                "visible",
                new String[] {"MID-ID", "Campus"},
                new String[] {fresh(), "<f>B7</f>"})
            .toBytes();
    JsonNode response = submit(NAME + ".xlsx", workbook, Map.of());
    assertThat(outcomes(response)).containsExactly("refused");
    assertThat(issues(response)).contains("campus");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Modaliteit|CT|modality
          Modaliteit|CBCT|modality
          Beheerder of uitbater|CHU Exemple Liège|operator
          Volgnummer|0|sequenceNumber
          Volgnummer|twee|sequenceNumber
          Gebruik|veterinair|use
          Datum van ingebruikname|31/02/2027|commissioningDate
          Datum van ingebruikname|2027|commissioningDate
          Datum van ingebruikname|01/01/2020|commissioningDate
          Datum van buitengebruikstelling|01/01/2027|decommissioningDate
          Vestigingseenheidsnummer|1234567890|establishmentUnitNumber
          Campus|---|campus
          """)
  void rejectsARowThatContradictsItselfOrTheName(String header, String value, String field) {
    String line = row(fresh()).strip();
    String file =
        HEADER.contains(";" + header)
            ? HEADER + replaced(line, header, value)
            : HEADER.strip() + ";" + header + "\n" + line + ";" + value;
    JsonNode response = submit(file + "\n");
    assertThat(outcomes(response)).as(response.toString()).containsExactly("refused");
    assertThat(issues(response)).containsExactly(field);
  }

  private static String replaced(String line, String header, String value) {
    List<String> headers = List.of(HEADER.strip().split(";", -1));
    List<String> cells = new ArrayList<>(List.of(line.split(";", -1)));
    cells.set(headers.indexOf(header), value);
    return String.join(";", cells);
  }

  @Test
  void rejectsAllRowsWithDifferentDataOfOneDevice() {
    String midId = fresh();
    String header = "MID-ID;Campus\n";
    submit(HEADER + row(midId));
    JsonNode response =
        submit(
            header
                + midId
                + ";Noord\n"
                + midId
                + ";Zuid\n"
                + midId.toLowerCase(Locale.ROOT)
                + ";Noord\n");
    assertThat(outcomes(response)).containsExactly("refused", "refused", "refused");
    assertThat(device(midId).get("campus").stringValue()).isEqualTo("Campus Noord");
    assertThat(outcomes(submit(header + midId + ";Oost\n" + midId + ";Oost\n")))
        .containsExactly("changed", "unchanged");
  }

  @Test
  void warnsThatAnIdentifierIsNotCanonicalAndThatTheReportIsLate() {
    String midId = fresh();
    String file =
        HEADER
            + row(midId.toLowerCase(Locale.ROOT).replace('-', ' '))
                .replace(day(FIRST_DAY), day(TODAY.plusDays(3)));
    JsonNode response = submit(file);
    assertThat(all(response.at("/items/0/warnings"), "code"))
        .contains("lateNotification", "notCanonical");
    assertThat(response.at("/items/0/midId").stringValue()).isEqualTo(midId);
  }

  @Test
  void readsTheSequenceNumberFromTheNameButChangesNoneByIt() {
    String name = NAME.replace("MRI", "MRI81");
    String midId = fresh();
    byte[] file = (HEADER + row(midId)).getBytes(StandardCharsets.UTF_8);
    assertThat(outcomes(submit(name, file, Map.of()))).containsExactly("reported");
    assertThat(device(midId).get("sequenceNumber").intValue()).isEqualTo(81);

    String other = NAME.replace("MRI", "MRI82");
    byte[] change = ("MID-ID;Campus\n" + midId + ";Zuid\n").getBytes(StandardCharsets.UTF_8);
    JsonNode response = submit(other, change, Map.of());
    assertThat(outcomes(response)).containsExactly("refused");
    assertThat(issues(response)).containsExactly("sequenceNumber");
    byte[] explicit = ("MID-ID;Volgnummer\n" + midId + ";82\n").getBytes(StandardCharsets.UTF_8);
    assertThat(outcomes(submit(other, explicit, Map.of()))).containsExactly("changed");
    assertThat(device(midId).get("sequenceNumber").intValue()).isEqualTo(82);
  }

  @Test
  void knowsTheOperatorOfARecognitionNumberFromTheRequestOrTheRows() {
    String name = "111-MRI-" + YEAR + "-NOTIFICATION_APPAREIL.xlsx";
    byte[] file = (HEADER + row(fresh())).getBytes(StandardCharsets.UTF_8);
    assertThat(outcomes(submit(name, file, Map.of()))).containsExactly("refused");
    assertThat(outcomes(submit(name, file, Map.of("operator", ProcedureFixture.OPERATOR))))
        .containsExactly("reported");

    String header = "Beheerder of uitbater;" + HEADER;
    String line = ProcedureFixture.OPERATOR + ";" + row(fresh());
    assertThat(outcomes(submit(name, (header + line).getBytes(StandardCharsets.UTF_8), Map.of())))
        .containsExactly("reported");
    String two = header + line + "CHU Exemple Liège;" + row(fresh());
    assertRejected(post(name, two.getBytes(StandardCharsets.UTF_8), Map.of()), "content");
    assertRejected(post(NAME, file, Map.of("operator", "CHU Exemple Liège")), "operator");
    ApiResponse reserved = post(NAME, file, Map.of("operator", "urn:openmidid:register-file"));
    assertRejected(reserved, "operator");
    assertThat(reserved.json().at("/issues/0/detail").stringValue()).contains("reserved");
  }

  private static void assertRejected(ApiResponse response, String part) {
    assertProblem(response, 400, "urn:problem-type:belgif:badRequest");
    assertThat(response.json().at("/issues/0/name").stringValue()).isEqualTo(part);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lijst.xlsx",
        "AZ Voorbeeld Gent-MRI-MELDING_TOESTEL.xlsx",
        "AZ Voorbeeld Gent-CBCT-2026-MELDING_TOESTEL.xlsx",
        "AZ Voorbeeld Gent-MRI-2015-MELDING_TOESTEL.xlsx",
        "AZ Voorbeeld Gent-MRI-2099-MELDING_TOESTEL.xlsx",
        "AZ Voorbeeld Gent-MRI-2026-MELDING_TOESTEL.csv.exe"
      })
  void rejectsAnotherFileName(String name) {
    String midId = fresh();
    assertRejected(
        post(name, (HEADER + row(midId)).getBytes(StandardCharsets.UTF_8), Map.of()), "fileName");
    assertThat(device(midId).isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7",
        "<html><table><tr><td>MID-ID</td></tr></table>",
        "Merk;Model\nA;B\n",
        "MID-ID;Campus\n",
        "MID-ID;Campus\n\"MID-9912;x\n"
      })
  void rejectsAFileWithoutRowsThatCanBeRead(String content) {
    assertRejected(post(NAME, content.getBytes(StandardCharsets.UTF_8), Map.of()), "content");
  }

  @Test
  void rejectsMoreRowsThanAListMayHave() {
    String rows = row("MID-9912-3456-11").repeat(1001);
    assertRejected(
        post(NAME, (HEADER + rows).getBytes(StandardCharsets.UTF_8), Map.of()), "content");
  }

  @Test
  void rejectsAMalformedRequest() {
    for (String body :
        List.of(
            "{}",
            json(Map.of("fileName", NAME, "content", "…")),
            json(Map.of("fileName", NAME, "content", "")),
            json(Map.of("fileName", NAME, "content", "QUE=", "year", UUID.randomUUID())))) {
      assertProblem(
          fixture.health.post("/notificationFiles", body),
          400,
          "urn:problem-type:belgif:badRequest");
    }
  }
}
