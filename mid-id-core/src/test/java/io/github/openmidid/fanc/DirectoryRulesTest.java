package io.github.openmidid.fanc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.fanc.TransferResult.Coverage;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.OutsideExtentException;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies the comparison of rows with registered devices. */
class DirectoryRulesTest {
  private static final MidId CT = MidId.ofSerial(20_000_000);
  private static final MidId OTHER_CT = MidId.ofSerial(20_000_001);
  private static final MidId PET = MidId.ofSerial(20_000_002);
  private static final MidId NO_SERIAL = MidId.ofSerial(20_000_003);
  private static final MidId NOT_GRANTED = MidId.ofSerial(20_000_004);

  private final List<RegisteredDevice> devices = new ArrayList<>();
  private final List<Registration> registrations = new ArrayList<>();

  DirectoryRulesTest() {
    add(CT, Modality.CT, b -> b.make("Philips").model("Incisive CT").serialNumber("550020"));
    add(OTHER_CT, Modality.CT, b -> b.make("Canon").model("Aquilion ONE").serialNumber("L519359"));
    add(PET, Modality.PET, b -> b.make("GE HealthCare").serialNumber("N296674"));
    add(NO_SERIAL, Modality.CT, b -> b.formerNumber("X-00003"));
  }

  private void add(MidId midId, Modality modality, UnaryOperator<RegisteredDevice.Builder> fields) {
    registrations.add(
        Registration.of(midId, modality, "AZ Voorbeeld Gent", RegistrationStatus.LINKED));
    RegisteredDevice.Builder builder =
        RegisteredDevice.builder(midId).modality(modality).formerNumber("X-" + midId.serial());
    devices.add(fields.apply(builder).build());
  }

  private static TransferRow.Builder<Integer> row(Object number) {
    return TransferRow.builder(2).deviceNumber(String.valueOf(number));
  }

  private TransferResult<Integer> evaluate(TransferRow.Builder<Integer> row) {
    return evaluate(List.of(row));
  }

  private TransferResult<Integer> evaluate(List<TransferRow.Builder<Integer>> rows) {
    return TransferRules.on(LocalDate.of(2026, 11, 22))
        .evaluate(
            rows.stream().map(TransferRow.Builder::build).toList(),
            MidIdRegister.inMemory(registrations),
            DeviceDirectory.of(devices));
  }

  private String findings(TransferRow.Builder<Integer> row) {
    return text(evaluate(row));
  }

  private static String text(TransferResult<Integer> result) {
    return String.join("", result.findings().stream().map(f -> f.toString().substring(7)).toList());
  }

  private Finding<Integer> finding(TransferRow.Builder<Integer> row) {
    assertThat(evaluate(row).findings()).hasSize(1);
    return evaluate(row).findings().get(0);
  }

  private static List<String> candidates(Finding<?> finding) {
    return finding.suggestions().stream()
        .map(s -> s.candidate().map(MidId::toString).orElse("") + " " + s.reason().code())
        .toList();
  }

  @Test
  void findNothingInARowThatAgreesWithTheRegister() {
    TransferRow.Builder<Integer> row =
        row(CT)
            .modality("CT")
            .operator("A.Z. Voorbeeld vzw, Gent")
            .make("PHILIPS MEDICAL SYSTEMS")
            .model("Incisive")
            .serialNumber("INCISIVE CT N 550020")
            .legacyNumber("x 20000000");
    assertThat(findings(row)).isEmpty();
    TransferResult<Integer> result = evaluate(row);
    for (TransferField field : TransferField.values()) {
      boolean isAbsent = field == TransferField.KIND || field == TransferField.IN_SERVICE_SINCE;
      assertThat(result.coverage(field))
          .as("%s", field)
          .isEqualTo(isAbsent ? new Coverage(0, 0) : new Coverage(1, 1));
    }
  }

  @Nested
  class Operators {
    @Test
    void thatAreEqualAreCompared() {
      TransferResult<Integer> result = evaluate(row(CT).operator("AZ Voorbeeld Gent"));
      assertThat(result.findings()).isEmpty();
      assertThat(result.coverage(TransferField.OPERATOR)).isEqualTo(new Coverage(1, 1));
    }

    @Test
    void thatDifferAreAnErrorWithBothValues() {
      Finding<Integer> finding = finding(row(CT).operator(" AZ Voorbeeld\nBrugge "));
      assertThat(finding).hasToString("Finding[2 operator operator]");
      assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
      assertThat(finding.message(Locale.ENGLISH))
          .startsWith(
              "According to the register, the operator of this device is “AZ Voorbeeld Gent”; "
                  + "the row has “AZ Voorbeeld Brugge”.");
    }

    @Test
    void areThoseOfTheDeviceIfTheRegistrationHasNone() {
      registrations.replaceAll(
          r ->
              new Registration(
                  r.midId(),
                  r.modalityCode(),
                  Optional.empty(),
                  r.statusCode(),
                  Optional.empty(),
                  Optional.empty()));
      assertThat(findings(row(CT).operator("AZ Proef"))).isEmpty();
      assertThat(evaluate(row(CT).operator("AZ Proef")).coverage(TransferField.OPERATOR))
          .isEqualTo(new Coverage(1, 0));
      add(NOT_GRANTED, Modality.CT, b -> b.operator("UZ Proef"));
      registrations.clear();
      assertThat(text(evaluate(row(NOT_GRANTED).operator("AZ Proef"))))
          .isEqualTo("[2 deviceNumber unknown][2 operator operator]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "0123.456.749"})
    void thatCannotBeComparedAreCountedOnly(String operator) {
      TransferResult<Integer> result = evaluate(row(CT).operator(operator));
      assertThat(result.findings()).isEmpty();
      assertThat(result.coverage(TransferField.OPERATOR).compared()).isZero();
    }
  }

  @Nested
  class SerialNumbers {
    @Test
    void thatAreUnknownAreAnError() {
      Finding<Integer> finding = finding(row(CT).serialNumber("660030"));
      assertThat(finding).hasToString("Finding[2 serialNumber serialNumber]");
      assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
      assertThat(finding.suggestions()).isEmpty();
      assertThat(finding.message(Locale.ENGLISH)).contains("“550020”", "“660030”");
    }

    @Test
    void ofAnotherDeviceSuggestThatDevice() {
      Finding<Integer> finding = finding(row(CT).modality("CT").serialNumber("SN-L519359"));
      assertThat(candidates(finding)).containsExactly(OTHER_CT + " sameSerialNumber");
      assertThat(finding.message(Locale.ENGLISH))
          .contains("that serial number belongs to " + OTHER_CT, "swapped");
      assertThat(finding.suggestions().get(0).message(Locale.ENGLISH))
          .isEqualTo(OTHER_CT + "? In the register, that device has this serial number.");
    }

    @Test
    void ofAnotherMakerOrModalityDoNot() {
      assertThat(finding(row(CT).make("Philips").serialNumber("L519359")).suggestions()).isEmpty();
      assertThat(finding(row(CT).modality("CT").serialNumber("N296674")).suggestions()).isEmpty();
      assertThat(finding(row(CT).serialNumber("N296674")).suggestions()).hasSize(1);
      assertThat(
              evaluate(row(CT).make("Canon Medical").serialNumber("L519359")).findings().stream()
                  .map(Finding::suggestions))
          .anyMatch(suggestions -> !suggestions.isEmpty());
    }

    @Test
    void ofSeveralOtherDevicesSuggestAll() {
      add(NOT_GRANTED, Modality.CT, b -> b.serialNumber("l-519359"));
      assertThat(candidates(finding(row(CT).serialNumber("L519359"))))
          .containsExactly(OTHER_CT + " sameSerialNumber", NOT_GRANTED + " sameSerialNumber");
      assertThat(findings(row(NO_SERIAL).serialNumber("L519359"))).isEmpty();
    }

    @Test
    void ofAnotherDeviceAreAnErrorAlsoIfThisOneHasNone() {
      Finding<Integer> finding = finding(row(NO_SERIAL).serialNumber("L519359"));
      assertThat(candidates(finding)).containsExactly(OTHER_CT + " sameSerialNumber");
      assertThat(finding.message(Locale.ENGLISH))
          .startsWith("In the register, the serial number “L519359” belongs to " + OTHER_CT);
      TransferResult<Integer> result = evaluate(row(NO_SERIAL).serialNumber("660030"));
      assertThat(result.findings()).isEmpty();
      assertThat(result.coverage(TransferField.SERIAL_NUMBER)).isEqualTo(new Coverage(1, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00550020", "s/n 550020", "Incisive CT"})
    void thatAreAbsentOrTheSameAreNoError(String number) {
      assertThat(findings(row(CT).model("Incisive CT").serialNumber(number))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"550020", "sn 550020", "660030"})
    void areCountedAsCompared(String number) {
      assertThat(evaluate(row(CT).serialNumber(number)).coverage(TransferField.SERIAL_NUMBER))
          .isEqualTo(new Coverage(1, 1));
    }

    @Test
    void ofAnotherDeviceAreCountedAsCompared() {
      assertThat(
              evaluate(row(NO_SERIAL).serialNumber("L519359"))
                  .coverage(TransferField.SERIAL_NUMBER))
          .isEqualTo(new Coverage(1, 1));
    }

    @Test
    void areNotComparedWithoutADirectory() {
      devices.clear();
      TransferResult<Integer> result = evaluate(row(CT).serialNumber("660030"));
      assertThat(result.findings()).isEmpty();
      assertThat(result.coverage(TransferField.SERIAL_NUMBER)).isEqualTo(new Coverage(1, 0));
    }

    @Test
    void suggestADeviceOfUnknownModalityButNeverTheSameOne() {
      devices.add(RegisteredDevice.builder(NOT_GRANTED).serialNumber("M488292").build());
      assertThat(candidates(finding(row(CT).modality("CT").serialNumber("M488292"))))
          .containsExactly(NOT_GRANTED + " sameSerialNumber");
      assertThat(finding(row(NOT_GRANTED).serialNumber("M488292")).suggestions()).isEmpty();
      assertThat(findings(row(NOT_GRANTED).serialNumber("SN M488292")))
          .isEqualTo("[2 deviceNumber unknown]");
    }

    @Test
    void suggestADeviceForANumberThatIsNotUsable() {
      assertThat(candidates(finding(row("").serialNumber("550020"))))
          .containsExactly(CT + " sameSerialNumber");
      assertThat(candidates(finding(row(NOT_GRANTED).serialNumber("550020"))))
          .containsExactly(CT + " sameSerialNumber");
      String wrong = CT.toString().substring(0, 15) + (CT.toString().endsWith("0") ? "1" : "0");
      List<String> found = candidates(finding(row(wrong).serialNumber("550020")));
      assertThat(found).startsWith(CT + " sameSerialNumber").doesNotHaveDuplicates();
      assertThat(found.stream().filter(text -> text.startsWith(CT.toString()))).hasSize(1);
      assertThat(finding(row("").serialNumber("660030")).suggestions()).isEmpty();
    }
  }

  @Nested
  class MakesAndModels {
    @Test
    void thatDifferAreWarnings() {
      TransferResult<Integer> result = evaluate(row(CT).make("Canon").model("Brilliance 64"));
      assertThat(text(result)).isEqualTo("[2 make make][2 model model]");
      assertThat(result.findings())
          .allMatch(finding -> finding.severity() == Finding.Severity.WARNING);
      assertThat(result.findings().get(0).message(Locale.ENGLISH))
          .contains("the make of this device is “Philips”; the row has “Canon”.");
      assertThat(result.findings().get(1).message(Locale.GERMAN))
          .contains("das Modell dieses Geräts „Incisive CT“", "„Brilliance 64“");
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "?, -", "Philips Healthcare, PHILIPS Incisive CT 128"})
    void thatAreAbsentOrAgreeAreNone(String make, String model) {
      assertThat(findings(row(CT).make(make).model(model))).isEmpty();
    }

    @Test
    void areNotComparedWithoutARegisteredOne() {
      TransferResult<Integer> result = evaluate(row(NO_SERIAL).make("Canon").model("Aquilion"));
      assertThat(result.findings()).isEmpty();
      assertThat(result.coverage(TransferField.MAKE)).isEqualTo(new Coverage(1, 0));
      assertThat(result.coverage(TransferField.MODEL)).isEqualTo(new Coverage(1, 0));
      devices.set(0, RegisteredDevice.builder(CT).make("?").model("?").build());
      assertThat(findings(row(CT).make("Canon").model("Aquilion"))).isEmpty();
    }
  }

  @Nested
  class FormerNumbers {
    @ParameterizedTest
    @ValueSource(strings = {"", "-", "n.v.t.", " X-20000000", "x20000000"})
    void besideAMidIdAreThoseOfTheDevice(String legacy) {
      assertThat(findings(row(CT).legacyNumber(legacy))).isEmpty();
    }

    @Test
    void ofNoDeviceAreAnErrorIfTheDeviceHadAnother() {
      Finding<Integer> finding = finding(row(CT).legacyNumber("X-99999"));
      assertThat(finding).hasToString("Finding[2 legacyNumber legacy]");
      assertThat(finding.suggestions()).isEmpty();
      assertThat(finding.message(Locale.ENGLISH))
          .contains("the former FANC number of this device is “X-20000000”", "“X-99999”");
      devices.set(0, RegisteredDevice.builder(CT).build());
      assertThat(findings(row(CT).legacyNumber("X-99999"))).isEmpty();
    }

    @Test
    void ofAnotherDeviceSuggestThatDevice() {
      Finding<Integer> finding = finding(row(CT).legacyNumber("X-00003"));
      assertThat(finding).hasToString("Finding[2 legacyNumber legacy]");
      assertThat(candidates(finding)).containsExactly(NO_SERIAL + " sameFormerNumber");
      assertThat(finding.message(Locale.ENGLISH)).contains("“X-00003” belongs to " + NO_SERIAL);
      devices.set(0, RegisteredDevice.builder(CT).build());
      assertThat(findings(row(CT).legacyNumber("X-00003"))).isEqualTo("[2 legacyNumber legacy]");
    }

    @Test
    void areCountedAsComparedIfOneIsRegistered() {
      assertThat(legacyCoverage("X-99999")).isEqualTo(new Coverage(1, 1));
      devices.set(0, RegisteredDevice.builder(CT).build());
      assertThat(legacyCoverage("X-99999")).isEqualTo(new Coverage(1, 0));
      assertThat(legacyCoverage("X-00003")).isEqualTo(new Coverage(1, 1));
    }

    private Coverage legacyCoverage(String legacy) {
      return evaluate(row(CT).legacyNumber(legacy)).coverage(TransferField.LEGACY_NUMBER);
    }

    @Test
    void thatAreAnotherMidIdAreAnError() {
      Finding<Integer> finding = finding(row(CT).legacyNumber(PET.toString()));
      assertThat(finding).hasToString("Finding[2 legacyNumber legacy]");
      assertThat(finding.message(Locale.ENGLISH)).contains("another MID-ID, " + PET);
      assertThat(findings(row(CT).legacyNumber(CT.toString()))).isEmpty();
    }

    @Test
    void areRecognizedByTheDirectoryWithoutAPattern() {
      Finding<Integer> finding = finding(row("x-20000000 "));
      assertThat(finding).hasToString("Finding[2 deviceNumber legacy]");
      assertThat(candidates(finding)).containsExactly(CT + " sameFormerNumber");
      assertThat(finding.suggestions().get(0).message(Locale.ENGLISH))
          .isEqualTo(CT + "? That device formerly had this FANC number.");
      assertThat(candidates(finding(row("X-20000000").legacyNumber("x-20000000"))))
          .containsExactly(CT + " sameFormerNumber");
      assertThat(candidates(finding(row("").legacyNumber("X-20000000").serialNumber("550020"))))
          .containsExactly(CT + " sameFormerNumber");
    }

    @Test
    void identifyTheDeviceToCompareWith() {
      assertThat(findings(row("X-20000000").serialNumber("660030").make("Canon")))
          .isEqualTo("[2 deviceNumber legacy][2 serialNumber serialNumber][2 make make]");
      add(NOT_GRANTED, Modality.CT, b -> b.formerNumber("X-00003"));
      assertThat(findings(row("X-00003").make("Canon"))).isEqualTo("[2 deviceNumber legacy]");
    }

    @Test
    void areDuplicatesOfTheMidIdOfTheDevice() {
      TransferResult<Integer> result =
          TransferRules.on(LocalDate.of(2023, 1, 1))
              .evaluate(
                  List.of(
                      TransferRow.builder(2).deviceNumber(CT.toString()).build(),
                      TransferRow.builder(3)
                          .deviceNumber("X-20000000")
                          .inServiceSince(LocalDate.of(2010, 1, 1))
                          .build(),
                      TransferRow.builder(4).deviceNumber(PET.toString()).build()),
                  MidIdRegister.inMemory(registrations),
                  DeviceDirectory.of(devices));
      assertThat(text(result)).isEqualTo("[2 deviceNumber duplicate][3 deviceNumber duplicate]");
      assertThat(result.findings().get(0).message(Locale.ENGLISH))
          .startsWith("The same device also appears elsewhere, under its other number (row 3).");
    }

    /** A device number that is not a MID-ID does not hide the legacy number beside it. */
    @ParameterizedTest
    @ValueSource(strings = {"X-11111", "-", "12345", "MID-1234-5678-98"})
    void besideAnotherNumberAreDuplicates(String number) {
      for (String legacy : List.of("X-22222", " x-20000000 ")) {
        List<TransferRow<Integer>> rows =
            List.of(
                TransferRow.builder(2).deviceNumber(number).legacyNumber(legacy).build(),
                TransferRow.builder(3).deviceNumber(legacy.toUpperCase(Locale.ROOT)).build(),
                TransferRow.builder(4).deviceNumber(" ").legacyNumber(legacy).build());
        assertThat(duplicates(rows)).containsExactly("2 (3, 4)", "3 (2, 4)", "4 (2, 3)");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-11111", "-", "MID-1234-5678-98"})
    void besideAnotherNumberAreDuplicatesOfTheMidIdOfTheDevice(String number) {
      List<TransferRow<Integer>> rows =
          List.of(
              TransferRow.builder(2).deviceNumber(number).legacyNumber("x-20000000").build(),
              TransferRow.builder(3).deviceNumber(CT.toString()).build());
      assertThat(duplicates(rows)).containsExactly("2 (3)", "3 (2)");
    }

    @Test
    void areNoDuplicatesOfTheirOwnRow() {
      List<TransferRow<Integer>> rows =
          List.of(
              TransferRow.builder(2).deviceNumber("X-22222").legacyNumber(" X-22222").build(),
              TransferRow.builder(3).deviceNumber(" ").legacyNumber("X-33333").build(),
              TransferRow.builder(4).deviceNumber("X-44444").legacyNumber("-").build(),
              TransferRow.builder(5).deviceNumber("X-55555").legacyNumber("-").build());
      assertThat(duplicates(rows)).isEmpty();
    }

    /** Returns the rows with duplicates, and those that the message refers to. */
    private List<String> duplicates(List<TransferRow<Integer>> rows) {
      TransferRules rules =
          TransferRules.on(LocalDate.of(2026, 11, 22))
              .withLegacyPattern(Pattern.compile("X-[0-9]{5}"));
      return rules
          .evaluate(rows, MidIdRegister.inMemory(registrations), DeviceDirectory.of(devices))
          .findings()
          .stream()
          .filter(finding -> finding.code() == Finding.Code.DUPLICATE)
          .map(finding -> finding.key() + " " + rowsIn(finding.message(Locale.ENGLISH)))
          .toList();
    }

    private static String rowsIn(String message) {
      return message.replaceFirst("(?s).*\\((?:rows? )?([0-9, ]+)\\).*", "($1)");
    }

    @Test
    void besideTwoMidIdsAreDuplicates() {
      List<TransferRow<Integer>> rows =
          List.of(
              TransferRow.builder(2).deviceNumber(CT.toString()).legacyNumber("X-77777").build(),
              TransferRow.builder(3).deviceNumber(PET.toString()).legacyNumber("X-77777").build());
      assertThat(duplicates(rows)).containsExactly("2 (3)", "3 (2)");
    }

    /** The pattern is the user's, and is not applied in another case. */
    @Test
    void thatThePatternExcludesAreNoDuplicates() {
      TransferRules rules =
          TransferRules.on(LocalDate.of(2026, 11, 22))
              .withLegacyPattern(Pattern.compile("X-[0-9]{5}"));
      List<TransferRow<Integer>> rows =
          List.of(
              TransferRow.builder(2).deviceNumber(CT.toString()).legacyNumber("X-77777").build(),
              TransferRow.builder(3).deviceNumber(PET.toString()).legacyNumber("x-77777").build(),
              TransferRow.builder(4).deviceNumber(PET.toString()).legacyNumber("").build());
      assertThat(rules.check(rows, MidIdRegister.inMemory(registrations)))
          .extracting(finding -> finding.key() + " " + finding.code().code())
          .containsExactly("3 duplicate", "4 duplicate");
    }
  }

  @Nested
  class Kinds {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            # number | modality | kind | findings
            '' | | Ingekapselde bron | ''
            '' | '' | Mammographie | ''
            '' | mammografie | | ''
            '' | Cs-137 | source scellée | ''
            '' | RX | dental X-ray unit | ''
            n.v.t. | | C-boog | ''
            B-0017 | | linac | ''
            '' | | RX-toestel | [2 deviceNumber missing]
            '' | CT | sealed source | [2 deviceNumber missing]
            '' | mammografie | CT | [2 deviceNumber missing][2 modality modality]
            '' | XYZ | | [2 deviceNumber missing][2 modality modality]
            MID-2 | | linac | [2 deviceNumber length][2 kind modality]
            1234567889 | | linac | [2 deviceNumber prefix][2 kind modality]
            """)
    void withoutMidIdNeedNone(String number, String modality, String kind, String findings) {
      assertThat(findings(row(number).modality(modality).kind(kind))).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            # modality | kind | findings
            CT | gamma camera | ''
            | CT-scanner | ''
            '' | PET | [2 kind modality]
            | MRI | [2 kind outOfScope][2 kind modality]
            | mammografie | [2 kind modality]
            CT | CBCT | [2 kind modality]
            CT | protontherapie | [2 kind modality]
            DXA | | [2 modality modality]
            XYZ | RX-toestel | [2 modality modality]
            XYZ | DXA | [2 kind modality]
            '' | radiologie | ''
            """)
    void areComparedForARowWithAMidId(String modality, String kind, String findings) {
      assertThat(findings(row(CT).modality(modality).kind(kind))).isEqualTo(findings);
    }

    @Test
    void withoutMidIdAreCounted() {
      TransferResult<Integer> result =
          evaluate(
              List.of(row("").kind("bron"), row("-").kind("source"), row("").kind("DXA"), row(CT)));
      assertThat(result.findings()).isEmpty();
      assertThat(result.notRegistered())
          .hasToString("{BONE_DENSITOMETRY=1, SEALED_SOURCE=2}")
          .containsEntry(NotRegistered.SEALED_SOURCE, 2);
    }
  }

  @Test
  void warnIfTheRegisterIsUndecided() {
    MidIdRegister part =
        midId -> {
          throw new OutsideExtentException(midId);
        };
    TransferResult<Integer> result =
        TransferRules.on(LocalDate.of(2026, 11, 22))
            .evaluate(
                List.of(row(CT).serialNumber("L519359").build()),
                part,
                DeviceDirectory.of(devices));
    assertThat(text(result)).isEqualTo("[2 serialNumber serialNumber][2 deviceNumber cannotTell]");
    assertThat(result.findings().get(1).severity()).isEqualTo(Finding.Severity.WARNING);
    assertThat(result.coverage(TransferField.DEVICE_NUMBER)).isEqualTo(new Coverage(1, 0));
  }

  @Test
  void compareWithThePartOfTheRegisterThatIsThere() {
    MidIdRegister all = MidIdRegister.inMemory(registrations);
    MidIdRegister part =
        midId -> {
          if (midId.equals(PET)) {
            throw new OutsideExtentException(midId);
          }
          return all.find(midId);
        };
    List<TransferRow<Integer>> rows =
        List.of(row(CT).operator("AZ Proef").build(), row(PET).build(), row(NOT_GRANTED).build());
    assertThat(
            text(
                TransferRules.on(LocalDate.of(2026, 11, 22))
                    .evaluate(rows, part, DeviceDirectory.empty())))
        .isEqualTo("[2 operator operator][2 deviceNumber cannotTell][2 deviceNumber unknown]");
  }

  @Test
  void quoteLongAndInvisibleTextOnOneLine() {
    String message =
        finding(row(CT).operator("x\u202E\t" + "y".repeat(100))).message(Locale.ENGLISH);
    assertThat(message).contains("“x  " + "y".repeat(77) + "…”").doesNotContain("\u202E");
  }

  @Test
  void haveTextsInFourLanguages() {
    TransferResult<Integer> result =
        evaluate(
            List.of(
                row(CT).operator("B").make("Canon").model("Z").serialNumber("L519359"),
                row(PET).serialNumber("660030").legacyNumber("X-00003"),
                row(NO_SERIAL).serialNumber("550020").legacyNumber("X-55555"),
                row(OTHER_CT).legacyNumber(CT.toString())));
    assertThat(result.findings()).hasSize(9);
    for (String language : List.of("nl", "fr", "de", "en")) {
      Locale locale = Locale.forLanguageTag(language);
      assertThat(result.findings()).noneMatch(f -> f.message(locale).contains("{"));
    }
  }
}
