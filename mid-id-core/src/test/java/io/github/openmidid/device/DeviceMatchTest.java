package io.github.openmidid.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.device.AttributeComparison.Result;
import io.github.openmidid.device.DeviceMatch.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceMatchTest {
  private static final long FIRST = 99_000_000;
  private static final Set<EvidenceOrigin> FROM_LIST = Set.of(EvidenceOrigin.LIST);
  private static final LocalDate START = LocalDate.of(2024, 3, 1);

  private static final DeviceDirectory DIRECTORY =
      DeviceDirectory.of(
          List.of(
              device(1, "Philips", "Incisive CT", "INCISIVE CT N 550020", Modality.CT)
                  .operator("AZ Voorbeeld Gent")
                  .build(),
              device(2, "Canon", "Aquilion ONE", "L519359", Modality.CT)
                  .formerNumber("X-00002")
                  .inServiceSince(START)
                  .build(),
              device(3, "GE HealthCare", "Revolution Apex", "12345", Modality.CT).build(),
              device(4, "GE HealthCare", "SIGNA Premier", "12345", Modality.MRI).build(),
              device(5, null, null, "E777001", null).build(),
              device(6, "Siemens Healthineers", "SOMATOM Force", "76001", Modality.CT).build(),
              device(7, "Siemens Healthineers", "SOMATOM Force", "0076001", Modality.CT).build(),
              device(8, "Mediso", "AnyScan", "AnyScan 4711", Modality.SPECT_CT)
                  .formerNumber("X-00008")
                  .build(),
              device(9, "Siemens Healthineers", "Biograph Vision", "SN 90001", Modality.PET_CT)
                  .outOfServiceSince(START)
                  .build(),
              device(10, "Siemens Healthineers", "Biograph Vision", "90001", Modality.PET_CT)
                  .inServiceSince(START)
                  .formerNumber("X-00010")
                  .build()));

  private static RegisteredDevice.Builder device(
      int number, String make, String model, String serialNumber, Modality modality) {
    return RegisteredDevice.builder(midId(number))
        .make(make)
        .model(model)
        .serialNumber(serialNumber)
        .modality(modality);
  }

  private static MidId midId(int number) {
    return MidId.ofSerial(FIRST + number);
  }

  /** Returns the evidence of statements such as {@code make=Canon; serial=L519359}. */
  private static DeviceEvidence evidence(String statements) {
    DeviceEvidence.Builder builder = DeviceEvidence.builder();
    for (String statement : statements.split(";", -1)) {
      String name = statement.substring(0, statement.indexOf('=')).strip();
      String text = statement.substring(statement.indexOf('=') + 1).strip();
      switch (name) {
        case "midId" -> builder.midId(text.startsWith("#") ? midId(text) : text);
        case "former" -> builder.formerNumber(text);
        case "serial" -> builder.serialNumber(text);
        case "make" -> builder.make(text);
        case "model" -> builder.model(text);
        case "modality" -> builder.modality(text);
        case "operator" -> builder.operator(text);
        default -> builder.dayOfUse(LocalDate.parse(text));
      }
    }
    return builder.build();
  }

  private static String midId(String number) {
    return midId(Integer.parseInt(number.substring(1))).toString();
  }

  private static DeviceMatch match(String statements) {
    return DIRECTORY.match(evidence(statements));
  }

  private static String numbers(List<DeviceCandidate> candidates) {
    return candidates.stream()
        .map(candidate -> String.valueOf(candidate.device().midId().serial() - FIRST))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          # evidence                                                  | outcome    | fit  | rejected
          make=PHILIPS; serial=00550020                               | CERTAIN    | 1    | ''
          make=Philips Medical; serial=INCISIVE CT N 550020           | CERTAIN    | 1    | ''
          make=TOSHIBA_MEC; serial=sn l519359; model=Aquilion ONE/GE  | CERTAIN    | 2    | ''
          midId=#5                                                    | CERTAIN    | 5    | ''
          former=x-00002                                              | CERTAIN    | 2    | ''
          make=GE; serial=12345; modality=CT                          | CERTAIN    | 3    | 4
          make=GE; serial=12345; model=Signa Premier                  | CERTAIN    | 4    | 3
          make=Philips; serial=550020; operator=CHR Exemple           | CERTAIN    | 1    | ''
          make=Canon; serial=L519359; day=2024-03-01                  | CERTAIN    | 2    | ''
          make=Siemens; serial=90001; day=2024-03-01                  | CERTAIN    | 10   | 9
          make=Siemens; serial=90001; day=2024-02-29                  | CERTAIN    | 9    | 10
          make=Canon; serial=L519359; midId=aangevraagd               | CERTAIN    | 2    | ''
          make=Canon; serial=L519359; serial=0                        | CERTAIN    | 2    | ''
          make=Canon; serial=L519359; serial=Aquilion; model=Aquilion | CERTAIN    | 2    | ''
          make=Canon; serial=L519359; modality=?                      | CERTAIN    | 2    | ''

          serial=550020                                               | PROBABLE   | 1    | ''
          make=Philips; serial=E777001                                | PROBABLE   | 5    | ''
          make=Canon; serial=L519359; modality=MRI                    | PROBABLE   | 2    | ''
          make=Canon; serial=L519359; modality=CBCT                   | PROBABLE   | 2    | ''
          make=Canon; serial=L519359; model=Aquilion Prime            | PROBABLE   | 2    | ''
          make=Canon; serial=L519359; day=2024-02-29                  | PROBABLE   | 2    | ''
          make=Canon; serial=L519359; midId=MID-9912-3456-11          | PROBABLE   | 2    | ''
          make=Canon; serial=L519359; midId=MID-9912-3456-12          | PROBABLE   | 2    | ''
          make=Canon; serial=L519359; former=X-00001                  | PROBABLE   | 2    | ''
          make=Philips; serial=L519359; model=Aquilion ONE            | PROBABLE   | 2    | ''
          make=Mediso; serial=4711                                    | PROBABLE   | 8    | ''
          model=AnyScan SC; serial=4711                               | PROBABLE   | 8    | ''
          make=Canon; serial=Aquilion L519359                         | PROBABLE   | 2    | ''
          midId=#2; serial=L519358                                    | PROBABLE   | 2    | ''

          make=Siemens; serial=76001                                  | AMBIGUOUS  | 6 7  | ''
          make=GE; serial=12345                                       | AMBIGUOUS  | 3 4  | ''
          make=Siemens; serial=90001                                  | AMBIGUOUS  | 9 10 | ''
          make=Siemens; serial=90001; former=X-00010                  | AMBIGUOUS  | 10 9 | ''
          make=Canon; serial=L519359; midId=#5                        | AMBIGUOUS  | 2 5  | ''
          make=Philips; serial=550020; former=X-00002                 | AMBIGUOUS  | 1 2  | ''
          make=Canon; serial=L519359; serial=L519358                  | AMBIGUOUS  | 2    | ''
          make=Canon; make=Philips; serial=L519359; serial=550020     | AMBIGUOUS  | 1 2  | ''
          former=X-00002; former=X-00010                              | AMBIGUOUS  | 2 10 | ''
          midId=#2; make=GE; serial=12345; modality=MRI               | AMBIGUOUS  | 4 2  | 3
          make=Canon; make=GE; serial=L519359                         | PROBABLE   | 2    | ''

          make=Philips; serial=550021                                 | UNKNOWN    | ''   | ''
          make=Philips; serial=L519359                                | UNKNOWN    | ''   | 2
          serial=L519359; modality=MRI                                | UNKNOWN    | ''   | 2
          make=Canon; serial=Aquilion L519359; modality=MRI           | UNKNOWN    | ''   | 2
          serial=4711                                                 | UNKNOWN    | ''   | 8
          serial=L519359; model=Aquilion ONE; modality=MRI            | UNKNOWN    | ''   | 2
          make=Canon; serial=4711                                     | UNKNOWN    | ''   | 8
          make=Canon; serial=L519359; modality=MRI; model=Vantage     | UNKNOWN    | ''   | 2
          midId=#2; modality=MRI; make=Philips                        | UNKNOWN    | ''   | 2
          make=Canon; model=Aquilion ONE; modality=CT                 | UNKNOWN    | ''   | ''
          operator=AZ Voorbeeld Gent                                  | UNKNOWN    | ''   | ''
          midId=MID-9912-3456-11                                      | UNKNOWN    | ''   | ''
          make=Canon; serial=SN000000                                 | UNKNOWN    | ''   | ''
          modality=CT; modality=CBCT                                  | UNKNOWN    | ''   | ''

          make=Siemens; serial=111; modality=CBCT                     | NOT_A_REGISTERED_KIND | '' | ''
          modality=proton therapy; serial=L519359; make=Philips       | NOT_A_REGISTERED_KIND | '' | 2
          """)
  void decidesByNumbersAndWhatContradictsThem(
      String statements, Outcome outcome, String fitting, String rejected) {
    DeviceMatch match = match(statements);
    assertThat(match.outcome()).isEqualTo(outcome);
    assertThat(numbers(match.candidates())).isEqualTo(fitting);
    assertThat(numbers(match.rejected())).isEqualTo(rejected);
    assertThat(match.device().isPresent()).isEqualTo(outcome == Outcome.CERTAIN);
  }

  @Nested
  class Comparisons {
    private List<AttributeComparison> comparisons(String statements) {
      DeviceMatch match = match(statements);
      return match.candidates().get(0).comparisons();
    }

    @Test
    void keepBothTexts() {
      assertThat(comparisons("serial=sn 550020; make=PHILIPS; model=INCISIVE; modality=IRM"))
          .containsExactly(
              new AttributeComparison(
                  DeviceAttribute.SERIAL_NUMBER,
                  Result.SAME,
                  "sn 550020",
                  Optional.of("INCISIVE CT N 550020"),
                  FROM_LIST),
              new AttributeComparison(
                  DeviceAttribute.MAKE, Result.SAME, "PHILIPS", Optional.of("Philips"), FROM_LIST),
              new AttributeComparison(
                  DeviceAttribute.MODEL,
                  Result.SIMILAR,
                  "INCISIVE",
                  Optional.of("Incisive CT"),
                  FROM_LIST),
              new AttributeComparison(
                  DeviceAttribute.MODALITY, Result.DIFFERENT, "IRM", Optional.of("CT"), FROM_LIST));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            midId=#2; day=2024-02-29                        | DAY_OF_USE    | DIFFERENT    | 2024-03-01/..
            midId=#9; day=2024-02-29                        | DAY_OF_USE    | SAME         | ../2024-03-01
            midId=#5; day=2024-02-29                        | DAY_OF_USE    | NOT_COMPARED |
            midId=#5; modality=CT                           | MODALITY      | NOT_COMPARED |
            midId=#2; modality=toestel                      | MODALITY      | NOT_COMPARED | CT
            midId=#2; serial=-1                             | SERIAL_NUMBER | NOT_COMPARED | L519359
            midId=#5; make=Canon                            | MAKE          | NOT_COMPARED |
            midId=#2; make=onbekend                         | MAKE          | NOT_COMPARED | Canon
            midId=#5; former=X-00001                        | FORMER_NUMBER | NOT_COMPARED |
            midId=#5; operator=AZ Voorbeeld                 | OPERATOR      | NOT_COMPARED |
            midId=#1; operator=AZ VOORBEELD GENT vzw        | OPERATOR      | SAME         | AZ Voorbeeld Gent
            midId=#1; operator=CHR Exemple                  | OPERATOR      | DIFFERENT    | AZ Voorbeeld Gent
            """)
    void stateWhatCouldNotBeCompared(
        String statements, DeviceAttribute attribute, Result result, String registered) {
      assertThat(comparisons(statements))
          .filteredOn(comparison -> comparison.attribute() == attribute)
          .singleElement()
          .satisfies(
              comparison -> {
                assertThat(comparison.result()).isEqualTo(result);
                assertThat(comparison.registered()).isEqualTo(Optional.ofNullable(registered));
              });
    }

    @Test
    void speakForOrAgainstADevice() {
      DeviceCandidate candidate =
          match("make=Canon; serial=L519359; model=Aquilion; modality=MRI; operator=x")
              .candidates()
              .get(0);
      assertThat(candidate.inFavour()).hasToString("[serialNumber same, make same, model similar]");
      assertThat(candidate.against()).hasToString("[modality different]");
      assertThat(candidate.notCompared()).hasToString("[operator notCompared]");
      assertThat(candidate.toString())
          .startsWith("DeviceCandidate[" + midId(2) + " [serialNumber same, ")
          .doesNotContain("L519359");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            nl | Serienummer: verschilt
            fr | Numéro de série\u00A0: diffère
            de | Seriennummer: weicht ab
            en | Serial number: differs
            es | Serial number: differs
            """)
    void haveAMessageInEachLanguage(String language, String message) {
      AttributeComparison comparison =
          new AttributeComparison(
              DeviceAttribute.SERIAL_NUMBER, Result.DIFFERENT, "1", Optional.empty(), FROM_LIST);
      assertThat(comparison.message(Locale.forLanguageTag(language))).isEqualTo(message);
      assertThat(comparison.messages()).containsOnlyKeys("nl", "fr", "de", "en");
    }
  }

  @Nested
  class Messages {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            make=Canon; serial=L519359                  | This is the registered device #2.
            serial=L519359                              | This is probably the registered device #2. Check it.
            make=GE; serial=12345                       | Several registered devices are possible: #3, #4. Check which device it is.
            make=Canon; serial=L519359; serial=L519358  | The serial numbers contradict each other. The device may be the registered device #2. Check the serial numbers.
            serial=111                                  | None of the registered devices that were searched fits these data.
            """)
    void nameTheDevices(String statements, String message) {
      String expected = message;
      for (int number = 2; number <= 4; number++) {
        expected = expected.replace("#" + number, midId(number).toString());
      }
      DeviceMatch match = match(statements);
      assertThat(match.message(Locale.ENGLISH)).isEqualTo(expected);
      assertThat(match.messages()).containsOnlyKeys("nl", "fr", "de", "en");
    }

    @Test
    void explainAKindThatIsNotRegistered() {
      DeviceMatch match = match("modality=CBCT; modality=echo");
      assertThat(match.notRegistered()).contains(NotRegistered.CONE_BEAM_CT);
      assertThat(match.message(Locale.FRENCH))
          .isEqualTo(NotRegistered.CONE_BEAM_CT.reason(Locale.FRENCH));
    }
  }

  @Test
  void hasATextWithoutStatements() {
    DeviceMatch match = match("make=Canon; serial=L519359");
    assertThat(match).hasToString("DeviceMatch[certain " + midId(2) + "]");
    assertThat(match("serial=111")).hasToString("DeviceMatch[unknown]");
    assertThat(match.evidence()).hasToString("DeviceEvidence[serialNumber, make]");
  }

  @Test
  void keepsAllStatements() {
    DeviceEvidence evidence =
        DeviceEvidence.builder()
            .serialNumber("b1")
            .serialNumber("a1")
            .serialNumber("b1")
            .make(null)
            .model(" ")
            .dayOfUse(null)
            .build();
    assertThat(evidence.stated(DeviceAttribute.SERIAL_NUMBER)).containsExactly("b1", "a1");
    assertThat(evidence.statements()).containsOnlyKeys(DeviceAttribute.SERIAL_NUMBER);
    assertThat(evidence.stated(DeviceAttribute.MAKE)).isEmpty();
    assertThat(evidence.usableSerialNumbers()).hasSize(2);
  }

  @Test
  void theTextOfTheModelIsNoSerialNumber() {
    DeviceEvidence evidence =
        DeviceEvidence.builder()
            .serialNumber("NM-CT 870")
            .model("NM/CT 870")
            .modality("SPECT-CT")
            .formerNumber("X-00008")
            .build();
    assertThat(evidence.usableSerialNumbers()).isEmpty();
    assertThat(evidence.statements())
        .containsOnlyKeys(
            DeviceAttribute.SERIAL_NUMBER,
            DeviceAttribute.MODEL,
            DeviceAttribute.MODALITY,
            DeviceAttribute.FORMER_NUMBER);
  }

  @Test
  void findsNothingInAnEmptyDirectory() {
    assertThat(DeviceDirectory.empty().match(evidence("serial=L519359")).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }
}
