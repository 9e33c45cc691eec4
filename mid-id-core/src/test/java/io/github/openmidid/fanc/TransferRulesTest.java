package io.github.openmidid.fanc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.fanc.Finding.Severity;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferRulesTest {
  private static final String CT = "MID-1234-5678-89";
  private static final String MRI = MidId.ofSerial(20_000_000).toString();
  private static final String AVAILABLE = MidId.ofSerial(20_000_001).toString();
  private static final String NEW_KIND = MidId.ofSerial(20_000_002).toString();
  private static final String NOT_GRANTED = MidId.ofSerial(20_000_003).toString();
  private static final String TEST = "MID-9912-3456-11";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Pattern LEGACY = Pattern.compile("X-[0-9]{5}");

  private final Map<MidId, Registration> register = new HashMap<>();
  private final MidIdRegister port = midId -> Optional.ofNullable(register.get(midId));

  TransferRulesTest() {
    add(CT, Modality.CT.code(), RegistrationStatus.LINKED);
    add(MRI, Modality.MRI.code(), RegistrationStatus.LINKED);
    add(AVAILABLE, Modality.CT.code(), RegistrationStatus.AVAILABLE);
    add(NEW_KIND, "cbct", RegistrationStatus.LINKED);
    add(TEST, Modality.CT.code(), RegistrationStatus.LINKED);
  }

  private void add(String text, String modality, RegistrationStatus status) {
    MidId midId = MidId.of(text);
    register.put(
        midId,
        new Registration(midId, modality, "AZ", status.code(), Optional.empty(), Optional.empty()));
  }

  private List<Finding<Integer>> check(TransferRules rules, String... rows) {
    List<TransferRow<Integer>> list = new java.util.ArrayList<>();
    for (String row : rows) {
      list.add(row(list.size() + 2, row));
    }
    return rules.check(list, port);
  }

  /** Parses {@code number|modality|in service since|legacy number}, all but the first optional. */
  private static TransferRow<Integer> row(int line, String text) {
    String[] parts = text.split("\\|", -1);
    return TransferRow.builder(line)
        .deviceNumber(parts[0])
        .modality(parts.length < 2 ? null : parts[1])
        .inServiceSince(parts.length < 3 || parts[2].isEmpty() ? null : LocalDate.parse(parts[2]))
        .legacyNumber(parts.length < 4 ? null : parts[3])
        .build();
  }

  @Test
  void recognizesAFormerNumberByThePatternOnly() {
    TransferRules rules = TransferRules.on(TODAY);
    assertThat(rules.isLegacyNumber("X-12345")).isFalse();
    assertThat(rules.withLegacyPattern(LEGACY).isLegacyNumber(" X-12345\n")).isTrue();
    assertThat(rules.withLegacyPattern(LEGACY).isLegacyNumber("X-1234")).isFalse();
  }

  @Test
  void hasTheLastDayOfTheTransition() {
    assertThat(TransferRules.on(LocalDate.of(2023, 9, 30)).isInTransition()).isTrue();
    assertThat(TransferRules.on(LocalDate.of(2023, 10, 1)).isInTransition()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          MID-1234-5678-89|CT                ;
          MID-1234-5678-89                   ;
          MID-1234-5678-89|                  ;
          MID-1234-5678-89|computertomograaf ;
          |CT                                ; [2 deviceNumber missing]
          1234567889|CT                      ; [2 deviceNumber prefix]
          MID-1234-5678-8O|CT                ; [2 deviceNumber illegalCharacter]
          MID-12-345678-89|CT                ; [2 deviceNumber illegalCharacter]
          MID-1234-5678-8|CT                 ; [2 deviceNumber length]
          MID-1234-5678-98|CT                ; [2 deviceNumber checkDigits]
          MID-0000-0000-98|CT                ; [2 deviceNumber reserved]
          MID-9912-3456-11|CT                ; [2 deviceNumber reserved]
          MID-1234-5678-89|PET-CT            ; [2 modality modality]
          MID-1234-5678-89|CBCT              ; [2 modality modality]
          MID-1234-5678-89|echograaf         ; [2 modality modality]
          MID-1234-5678-89|IRM               ; [2 modality outOfScope][2 modality modality]
          mid 1234 5678 89|CT                ; [2 deviceNumber notCanonical]
          """)
  void returnOneFindingPerCause(String row, String findings) {
    assertThat(text(check(TransferRules.on(TODAY), row)))
        .isEqualTo(findings == null ? "" : findings);
  }

  private static String text(List<Finding<Integer>> findings) {
    return String.join("", findings.stream().map(f -> f.toString().substring(7)).toList());
  }

  @Test
  void reportAnUnknownIdentifier() {
    assertThat(text(check(TransferRules.on(TODAY), NOT_GRANTED)))
        .isEqualTo("[2 deviceNumber unknown]");
  }

  @Test
  void checkTheModalityInTheRegister() {
    TransferRules rules = TransferRules.on(TODAY);
    assertThat(text(check(rules, MRI))).isEqualTo("[2 deviceNumber outOfScope]");
    assertThat(text(check(rules, MRI + "|MRI"))).isEqualTo("[2 modality outOfScope]");
    assertThat(text(check(rules, MRI + "|CT")))
        .isEqualTo("[2 modality outOfScope][2 modality modality]");
    assertThat(text(check(rules, NEW_KIND + "|CT"))).isEqualTo("[2 modality modality]");
    assertThat(text(check(rules, NEW_KIND))).isEmpty();
  }

  @Test
  void warnAboutAnIdentifierThatIsNotLinked() {
    List<Finding<Integer>> findings = check(TransferRules.on(TODAY), AVAILABLE + "|CT", CT + "|CT");
    assertThat(text(findings)).isEqualTo("[2 deviceNumber notLinked]");
    assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void listAllRowsWithTheSameNumberInAnySpelling() {
    List<Finding<Integer>> findings =
        check(TransferRules.on(TODAY), CT, NOT_GRANTED, "mid1234567889", CT, CT, CT);
    assertThat(findings)
        .filteredOn(finding -> finding.code() == Finding.Code.DUPLICATE)
        .extracting(Finding::key)
        .containsExactly(2, 4, 5, 6, 7);
    assertThat(findings.get(0).message(Locale.ENGLISH))
        .contains("also appears elsewhere (row 4, 5, 6 …).");
    assertThat(check(TransferRules.on(TODAY), CT, CT, CT, CT).get(1).message(Locale.ENGLISH))
        .contains("also appears elsewhere (row 2, 4, 5).");
    assertThat(check(TransferRules.on(TODAY), CT, CT).get(1).message(Locale.ENGLISH))
        .contains("also appears elsewhere (row 2).");
  }

  @Test
  void acceptTestIdentifiersInTestModeOnly() {
    assertThat(check(TransferRules.on(TODAY).inTestMode(), TEST + "|CT")).isEmpty();
    register.remove(MidId.of(TEST));
    assertThat(text(check(TransferRules.on(TODAY).inTestMode(), TEST)))
        .isEqualTo("[2 deviceNumber unknown]");
    assertThat(text(check(TransferRules.on(TODAY), TEST))).isEqualTo("[2 deviceNumber reserved]");
  }

  @Test
  void sendOneBatchRequestAndPropagateExceptions() {
    int[] questions = {0};
    MidIdRegister counting =
        new MidIdRegister() {
          @Override
          public Optional<Registration> find(MidId midId) {
            throw new AssertionError("one by one");
          }

          @Override
          public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
            questions[0]++;
            assertThat(midIds).containsExactly(MidId.of(CT), MidId.of(MRI));
            throw new IllegalStateException("down");
          }
        };
    List<TransferRow<Integer>> rows =
        Arrays.asList(row(2, CT), row(3, "x"), row(4, MRI), row(5, CT));
    assertThatThrownBy(() -> TransferRules.on(TODAY).check(rows, counting)).hasMessage("down");
    assertThat(questions[0]).isEqualTo(1);
  }

  @Nested
  class FormerNumbers {
    private TransferRules on(String date) {
      return TransferRules.on(LocalDate.parse(date)).withLegacyPattern(LEGACY);
    }

    @ParameterizedTest
    @CsvSource({
      "2023-09-30, 2022-09-30, ''",
      "2022-11-01, 2010-01-01, ''",
      "2022-09-01, 2010-01-01, ''",
      "2023-09-30, 2022-10-01, [2 deviceNumber legacy]",
      "2023-09-30, '',         [2 deviceNumber legacy]",
      "2023-10-01, 2010-01-01, [2 deviceNumber legacy]"
    })
    void areAcceptedDuringTheTransitionForOlderDevices(
        String transfer, String since, String findings) {
      assertThat(text(check(on(transfer), "X-12345|CT|" + since))).isEqualTo(findings);
    }

    @Test
    void haveNoPatternByDefault() {
      assertThat(text(check(TransferRules.on(TODAY), "X-12345")))
          .isEqualTo("[2 deviceNumber prefix]");
      assertThat(text(check(on("2026-11-22"), "X-1234"))).isEqualTo("[2 deviceNumber prefix]");
      assertThat(text(check(on("2026-11-22"), " X-12345 "))).isEqualTo("[2 deviceNumber legacy]");
    }

    @Test
    void areDuplicatesInAnySpacing() {
      assertThat(text(check(on("2023-01-01"), "X-12345|CT|2010-01-01", "X-12345 |CT|2010-01-01")))
          .isEqualTo("[2 deviceNumber duplicate][3 deviceNumber duplicate]");
      assertThat(text(check(on("2026-11-22"), "", "")))
          .isEqualTo("[2 deviceNumber missing][3 deviceNumber missing]");
    }

    @Test
    void areLimitedTo64Characters() {
      TransferRules any = TransferRules.on(TODAY).withLegacyPattern(Pattern.compile("(x+x+)+"));
      assertThat(text(check(any, "x".repeat(64)))).isEqualTo("[2 deviceNumber legacy]");
      assertThat(text(check(any, "x".repeat(65)))).isEqualTo("[2 deviceNumber length]");
    }
  }

  @Nested
  class LegacyNumberField {
    private final TransferRules rules =
        TransferRules.on(LocalDate.of(2023, 1, 1)).withLegacyPattern(LEGACY);

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        textBlock =
            """
            # only a legacy number: checked like a device number
            |CT|2010-01-01|X-12345              ;
            |CT|2022-10-01|X-12345              ; [2 legacyNumber legacy]
             |CT||X-12345                  ; [2 legacyNumber legacy]
            |CT|2010-01-01|X-1                  ; [2 legacyNumber prefix]
            |PET|2010-01-01|MID-1234-5678-89    ; [2 modality modality]
            ||2010-01-01|mid1234567889          ; [2 legacyNumber notCanonical]
            # neither number
            |CT||                               ; [2 deviceNumber missing]
            |CT|2010-01-01|                     ; [2 deviceNumber missing]
            |CT|2010-01-01|                     ; [2 deviceNumber missing]
            # both: only the device number is checked
            MID-1234-5678-89|CT||X-12345        ;
            MID-1234-5678-89|CT||x              ;
            MID-1234-5678-98|CT|2010-01-01|X-12345 ; [2 deviceNumber checkDigits]
            X-12345|CT|2022-10-01|X-54321       ; [2 deviceNumber legacy]
            """)
    void areCheckedIfThereIsNoDeviceNumber(String row, String findings) {
      assertThat(text(check(rules, row))).isEqualTo(findings == null ? "" : findings);
    }

    @Test
    void areDuplicatesOfTheSameNumberInTheOtherField() {
      String date = "|CT|2010-01-01|";
      assertThat(text(check(rules, date + "X-12345", "X-12345" + date, CT + date + "X-12345")))
          .isEqualTo(
              "[2 legacyNumber duplicate][3 deviceNumber duplicate][4 deviceNumber duplicate]");
      assertThat(text(check(rules, date + "X-12345", CT + date + "X-12345")))
          .isEqualTo("[2 legacyNumber duplicate][3 deviceNumber duplicate]");
    }
  }

  @Nested
  class Rows {
    @Test
    void haveAKeyOfAnyType() {
      LocalDate key = LocalDate.of(2020, 2, 2);
      TransferRow<LocalDate> row = TransferRow.builder(key).build();
      assertThat(row).hasToString("TransferRow[2020-02-02]");
      List<Finding<LocalDate>> findings = TransferRules.on(TODAY).check(List.of(row), port);
      assertThat(findings).hasToString("[Finding[2020-02-02 deviceNumber missing]]");
      assertThat(findings.get(0).key()).isSameAs(key);
    }

    @Test
    void haveTheFieldsThatWereSet() {
      TransferRow<String> row =
          TransferRow.builder("a").deviceNumber("b").legacyNumber("c").modality("d").build();
      assertThat(row.key()).isEqualTo("a");
      assertThat(row.deviceNumber()).contains("b");
      assertThat(row.legacyNumber()).contains("c");
      assertThat(row.modality()).contains("d");
      assertThat(row.inServiceSince()).isEmpty();
      assertThatThrownBy(() -> TransferRow.builder(null)).hasMessage("key");
    }
  }

  @Nested
  class Findings {
    @Test
    void haveAMessageInEachLanguage() {
      Finding<Integer> finding = check(TransferRules.on(TODAY), MRI + "|MRI").get(0);
      assertThat(finding.messages()).containsOnlyKeys("nl", "fr", "de", "en");
      assertThat(finding.messages().get("fr")).isEqualTo(finding.message(Locale.FRENCH));
      assertThat(finding.messages().get("es")).isNull();
      assertThat(finding.messages().get((Object) 1)).isNull();
      assertThat(finding.message(Locale.forLanguageTag("es")))
          .isEqualTo(finding.message(Locale.ENGLISH));
    }

    @Test
    void areEqualIfTheirPartsAre() {
      Finding<Integer> finding = check(TransferRules.on(TODAY), MRI + "|MRI").get(0);
      Map<String, String> messages = Map.copyOf(finding.messages());
      Finding<Integer> same =
          new Finding<>(2, finding.field(), finding.code(), List.of(), messages);
      assertThat(finding).isEqualTo(same).hasSameHashCodeAs(same);
      assertThat(same.messages().keySet()).containsExactly("nl", "fr", "de", "en");
      assertThat(same.message(Locale.GERMAN)).isEqualTo(finding.message(Locale.GERMAN));
      assertThatThrownBy(
              () -> new Finding<>(2, finding.field(), finding.code(), List.of(), Map.of("nl", "x")))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void describeTheFaultWithoutTheTextInTheLanguageOfTheUser() {
      Finding<Integer> finding = check(TransferRules.on(TODAY), CT + "|PET/CT").get(0);
      assertThat(finding.message(Locale.forLanguageTag("nl")))
          .isEqualTo(
              "Deze MID-ID is toegekend voor CT, in de rij staat PET-CT. Kijk na of het nummer bij dit toestel hoort.");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            nl | toegekend voor MRI, in de rij staat PET-MRI.
            fr | attribué pour IRM, la ligne indique PET-IRM.
            de | für MRT zugeteilt, in der Zeile steht PET-MRT.
            en | granted for MRI, but the row has PET-MRI.
            """)
    void nameModalitiesInTheLanguageOfTheUser(String language, String named) {
      Finding<Integer> finding = check(TransferRules.on(TODAY), MRI + "|PET-NMR").get(1);
      assertThat(finding.message(Locale.forLanguageTag(language))).contains(named);
    }

    @Test
    void explainUnregisteredDevicesAndFormerNumbers() {
      TransferRules transition =
          TransferRules.on(LocalDate.of(2023, 1, 1)).withLegacyPattern(LEGACY);
      assertThat(message(TransferRules.on(TODAY), CT + "|CBCT"))
          .startsWith("A cone-beam CT is not");
      assertThat(message(TransferRules.on(TODAY), CT + "|echo")).startsWith("This modality is not");
      assertThat(message(TransferRules.on(TODAY), NEW_KIND + "|CT"))
          .startsWith("The register states a modality for this MID-ID");
      assertThat(message(transition, "X-12345|CT|2022-10-01"))
          .contains("commissioned on or after 1 October 2022");
      assertThat(message(transition, "X-12345|CT")).contains("Enter the commissioning date");
      assertThat(message(TransferRules.on(TODAY).withLegacyPattern(LEGACY), "X-12345"))
          .contains("up to and including 30 September 2023");
    }

    private String message(TransferRules rules, String row) {
      return check(rules, row).get(0).message(Locale.ENGLISH);
    }

    @Test
    void includeTheKeyAndTheFieldOfTheRow() {
      Finding<Integer> finding = check(TransferRules.on(TODAY), CT + "|PET/CT").get(0);
      assertThat(finding.key()).isEqualTo(2);
      assertThat(finding.field()).isEqualTo(TransferField.MODALITY);
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.suggestions()).isEmpty();
    }

    @Test
    void includeTheSuggestionsForTheIdentifier() {
      assertThat(check(TransferRules.on(TODAY), "1234567889").get(0).suggestions())
          .anySatisfy(s -> assertThat(s.candidate()).contains(MidId.of(CT)));
      assertThat(check(TransferRules.on(TODAY), "mid 1234 5678 89").get(0).suggestions())
          .anySatisfy(s -> assertThat(s.message(Locale.ENGLISH)).isEqualTo("Write " + CT + "."));
    }

    @Test
    void haveTextsForEveryCodeInFourLanguages() {
      List<Finding<Integer>> all =
          check(
              TransferRules.on(TODAY).withLegacyPattern(LEGACY),
              "",
              "x",
              "MID-1234-5678-8O",
              "MID-1",
              "MID-1234-5678-98",
              "X-12345",
              TEST,
              NOT_GRANTED,
              CT,
              CT,
              MRI,
              CT + "|XYZ",
              AVAILABLE,
              "mid 1234 5678 89");
      Set<Finding.Code> needDirectory =
          EnumSet.range(Finding.Code.OPERATOR, Finding.Code.CANNOT_TELL);
      assertThat(all)
          .extracting(Finding::code)
          .containsAll(EnumSet.complementOf(EnumSet.copyOf(needDirectory)));
      for (String language : List.of("nl", "fr", "de", "en")) {
        assertThat(all).allMatch(f -> !f.message(Locale.forLanguageTag(language)).contains("{"));
      }
    }
  }
}
