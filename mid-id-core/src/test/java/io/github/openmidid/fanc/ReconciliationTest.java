package io.github.openmidid.fanc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.fanc.Reconciliation.Entry;
import io.github.openmidid.fanc.Reconciliation.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciliationTest {
  private static final long FIRST = 99_000_000;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static final RegisteredDevice CANON =
      device(1, "Canon", "Aquilion ONE", "L519359", Modality.CT)
          .operator("AZ Voorbeeld Gent")
          .formerNumber("X-00001")
          .build();
  private static final RegisteredDevice PHILIPS =
      device(2, "Philips", "Ingenia", "550020", Modality.MRI)
          .operator("AZ Voorbeeld Gent")
          .formerNumber("X-00002")
          .build();
  private static final RegisteredDevice OLD =
      device(3, "Siemens", "SOMATOM Force", "76001", Modality.CT)
          .formerNumber("X 003")
          .outOfServiceSince(DAY)
          .build();
  private static final RegisteredDevice FIRST_GE =
      device(4, "GE", "Revolution Apex", "12345", Modality.CT).build();
  private static final RegisteredDevice SECOND_GE =
      device(5, "GE", "Revolution Apex", "SN 12345", Modality.CT).build();
  private static final RegisteredDevice BARE = device(6, null, null, null, null).build();

  private static final DeviceDirectory DIRECTORY =
      DeviceDirectory.of(List.of(CANON, PHILIPS, OLD, FIRST_GE, SECOND_GE, BARE));

  private static RegisteredDevice.Builder device(
      int number, String make, String model, String serialNumber, Modality modality) {
    return RegisteredDevice.builder(MidId.ofSerial(FIRST + number))
        .make(make)
        .model(model)
        .serialNumber(serialNumber)
        .modality(modality);
  }

  private static String midId(String number) {
    return MidId.ofSerial(FIRST + Integer.parseInt(number.substring(1))).toString();
  }

  /**
   * Returns a row of statements such as {@code make=Canon; serial=L519359}; its key is the text.
   */
  private static TransferRow<String> row(String statements) {
    TransferRow.Builder<String> row = TransferRow.builder(statements);
    for (String statement : statements.split(";", -1)) {
      String name = statement.substring(0, statement.indexOf('=')).strip();
      String text = statement.substring(statement.indexOf('=') + 1).strip();
      switch (name) {
        case "midId" -> row.deviceNumber(text.startsWith("#") ? midId(text) : text);
        case "former" -> row.legacyNumber(text.startsWith("#") ? midId(text) : text);
        case "serial" -> row.serialNumber(text);
        case "make" -> row.make(text);
        case "model" -> row.model(text);
        case "modality" -> row.modality(text);
        case "kind" -> row.kind(text);
        case "since" -> row.inServiceSince(LocalDate.parse(text));
        default -> row.operator(text);
      }
    }
    return row.build();
  }

  private static List<TransferRow<String>> rows(String lines) {
    return lines.lines().map(ReconciliationTest::row).toList();
  }

  private static Reconciliation.Builder<String> reconciliation(String lines) {
    return Reconciliation.builder(rows(lines), DIRECTORY);
  }

  private static String numbers(Entry<?> entry) {
    return entry.candidates().stream()
        .map(candidate -> String.valueOf(candidate.device().midId().serial() - FIRST))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          make=TOSHIBA; serial=0L519359 ; modality=CT-scan        | IN_BOTH               | 1
          make=TOSHIBA; serial=SN L519359; modality=CT-scan       | IN_BOTH               | 1
          midId=#1; serial=L519359; operator=AZ Voorbeeld Gand    | IN_BOTH               | 1
          midId=x-00001                                           | IN_BOTH               | 1
          former=X-00001; modality=CT                             | IN_BOTH               | 1
          former=#1                                               | IN_BOTH               | 1
          midId=#6; serial=A12; make=Canon                        | IN_BOTH               | 6
          midId=#6; serial=12345                                  | IN_BOTH               | 6
          midId=#1; kind=x-ray; modality=CT                       | IN_BOTH               | 1
          serial=L519359; modality=CT                             | TO_CONFIRM            | 1
          make=Canon; serial=Aquilion L519359                     | TO_CONFIRM            | 1
          midId=#1; operator=CHR Exemple                          | CONFLICTING           | 1
          midId=#1; serial=L519358                                | CONFLICTING           | 1
          midId=#1; modality=MRI                                  | CONFLICTING           | 1
          midId=#1; make=Philips; serial=550020                   | CONFLICTING           | 2 1
          midId=#1; make=Philips; model=Ingenia; modality=MRI     | CONFLICTING           | 1
          midId=#1; kind=CBCT; make=Philips                       | CONFLICTING           | 1
          former=X-00001; make=Philips; model=Ingenia             | CONFLICTING           | 1
          former=X-00001; make=Philips; serial=550020             | CONFLICTING           | 2 1
          former=X-00001; make=GE; serial=12345                   | CONFLICTING           | 4 5 1
          make=Canon; serial=L519359; model=Vantage; modality=MRI | CONFLICTING           | 1
          make=Canon; serial=L519359; midId=MID-9912-3456-12      | CONFLICTING           | 1
          make=Canon; serial=L519359; midId=MID-9912-3456-11      | CONFLICTING           | 1
          make=Canon; serial=L519359; former=X-00009              | CONFLICTING           | 1
          make=Canon; serial=L519359; midId=X-00009               | CONFLICTING           | 1
          make=Canon; serial=L519359; midId=X-0                   | CONFLICTING           | 1
          make=Canon; serial=L519359; midId=X-9                   | CONFLICTING           | 1
          make=GE; serial=12345; midId=MID-9912-3456-11           | CONFLICTING           | 4 5
          make=Canon; serial=L519359; midId=gevraagd op 1/2/2026  | IN_BOTH               | 1
          make=Canon; serial=L519359; midId=aangevraagd           | IN_BOTH               | 1
          make=Canon; serial=L519359; midId=aan-te-vragen         | IN_BOTH               | 1
          midId=x 003                                             | CONFLICTING           | 3
          midId=#1; serial=550020                                 | CONFLICTING           | 1 2
          make=Siemens; serial=76001                              | CONFLICTING           | 3
          make=GE Healthcare; serial=12345                        | SEVERAL_CANDIDATES    | 4 5
          make=Philips; serial=L519359; modality=MRI              | ONLY_IN_LIST          | 1
          make=Canon; serial=Vantage 550020; modality=CT          | ONLY_IN_LIST          | 2
          make=Canon; serial=Aquilion L519359; modality=MRI       | ONLY_IN_LIST          | 1
          make=Canon; serial=L519300                              | ONLY_IN_LIST          | ''
          midId=MID-9912-3456-11                                  | ONLY_IN_LIST          | ''
          midId=X-00009; make=Canon                               | ONLY_IN_LIST          | ''
          former=X-00009; make=Canon                              | ONLY_IN_LIST          | ''
          make=Canon; serial=L519300; modality=C-arm              | NOT_A_REGISTERED_KIND | ''
          kind=sealed source (Cs-137)                             | NOT_A_REGISTERED_KIND | ''
          make=Canon; model=Aquilion ONE; modality=CT             | CANNOT_TELL           | ''
          make=Canon; serial=0                                    | CANNOT_TELL           | ''
          midId=MID-9912-3456-12; operator=AZ Voorbeeld Gent      | CANNOT_TELL           | ''
          """)
  void assignsOneStatusToEachRow(String statements, Status status, String candidates) {
    Entry<String> entry = reconciliation(statements).day(DAY).build().entries().get(0);
    assertThat(entry.asset().orElseThrow().key()).isEqualTo(statements);
    assertThat(entry.status()).isEqualTo(status);
    assertThat(numbers(entry)).isEqualTo(candidates);
    assertThat(entry.message(Locale.ENGLISH)).doesNotContain("{");
  }

  @Nested
  class RegisteredDevices {
    private String onlyInRegister(Reconciliation<String> reconciliation) {
      return reconciliation.entries(Status.ONLY_IN_REGISTER).stream()
          .map(ReconciliationTest::numbers)
          .collect(Collectors.joining(" "));
    }

    @Test
    void areReportedUnlessARowIsAboutThem() {
      assertThat(onlyInRegister(reconciliation("serial=1").build())).isEqualTo("1 2 3 4 5 6");
      assertThat(
              onlyInRegister(
                  reconciliation(
                          """
                          serial=L519359
                          midId=#2; modality=CT
                          make=GE; serial=12345
                          make=Canon; serial=76001; modality=MRI
                          """)
                      .build()))
          .isEqualTo("3 6");
    }

    @Test
    void areNotExpectedFromOthersAndOutOfService() {
      Reconciliation<String> reconciliation =
          reconciliation("midId=#2")
              .day(DAY)
              .operators(List.of("CHR Exemple", "Ziekenhuis Proef"))
              .build();
      assertThat(onlyInRegister(reconciliation)).isEqualTo("4 5 6");
      assertThat(reconciliation.notExpected()).containsExactly(CANON, OLD);
      assertThat(
              onlyInRegister(
                  reconciliation("midId=#2")
                      .operators(List.of("x", "vzw AZ Voorbeeld Gent"))
                      .build()))
          .isEqualTo("1 3 4 5 6");
    }

    @Test
    void areExplainedWithoutASerialNumber() {
      List<Entry<String>> entries =
          reconciliation("serial=1").build().entries(Status.ONLY_IN_REGISTER);
      assertThat(entries.get(0).message(Locale.ENGLISH))
          .startsWith("No row of the list has a number of the registered device " + CANON.midId());
      assertThat(entries.get(5).message(Locale.ENGLISH))
          .contains(BARE.midId().toString(), "No usable serial number of it is registered");
      assertThat(entries.get(0).asset()).isEmpty();
    }
  }

  @Test
  void reportsRowsAboutTheSameDevice() {
    Reconciliation<String> reconciliation =
        reconciliation(
                """
                midId=#1
                midId=#2
                make=Canon; serial=L519359
                former=X-00001
                """)
            .build();
    List<Entry<String>> duplicates = reconciliation.entries(Status.DUPLICATE);
    assertThat(duplicates)
        .extracting(entry -> entry.others().stream().map(TransferRow::key).toList())
        .containsExactly(
            List.of("make=Canon; serial=L519359", "former=X-00001"),
            List.of("midId=#1", "former=X-00001"),
            List.of("midId=#1", "make=Canon; serial=L519359"));
    assertThat(duplicates.get(2).message(Locale.ENGLISH))
        .contains(CANON.midId() + ": midId=#1, make=Canon");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          serial=550020; make=Philips | CANNOT_TELL
          former=X-00001              | CANNOT_TELL
          midId=MID-9912-3456-11      | ONLY_IN_LIST
          """)
  void claimsNothingOfNumbersThatTheDirectoryDoesNotHold(String statements, Status status) {
    DeviceDirectory bare = DeviceDirectory.of(List.of(BARE));
    assertThat(Reconciliation.builder(rows(statements), bare).build().entries().get(0).status())
        .isEqualTo(status);
    assertThat(
            Reconciliation.builder(rows(statements), DeviceDirectory.empty())
                .build()
                .entries()
                .get(0)
                .status())
        .isEqualTo(Status.CANNOT_TELL);
  }

  @Test
  void reportsWhichNumberIsContradicted() {
    assertThat(
            reconciliation("make=Philips; serial=L519359; modality=MRI")
                .build()
                .entries()
                .get(0)
                .message(Locale.ENGLISH))
        .startsWith("A number of this row resembles that of " + CANON.midId());
    assertThat(reconciliation("serial=99").build().entries().get(0).message(Locale.ENGLISH))
        .startsWith("None of the registered devices that were compared");
  }

  @Nested
  class LastTransfer {
    private List<Entry<String>> entries(String assets, String transferred) {
      return reconciliation(assets).lastTransfer(rows(transferred)).build().entries().stream()
          .filter(entry -> entry.status().compareTo(Status.NOT_IN_TRANSFER) >= 0)
          .toList();
    }

    private List<String> statuses(String assets, String transferred) {
      return entries(assets, transferred).stream().map(Entry::toString).toList();
    }

    @Test
    void isComparedThroughTheRegister() {
      assertThat(
              statuses(
                  """
                  midId=#1; modality=CT
                  make=GE; serial=777
                  """,
                  """
                  midId=X-00001; modality=CT-scan; serial=L519359
                  make=G.E. Medical Systems; serial=0777; modality=CT
                  """))
          .isEmpty();
    }

    @Test
    void lacksARowOfTheList() {
      assertThat(
              statuses(
                  """
                  midId=#1
                  midId=#2
                  make=Philips; serial=4711; modality=IRM
                  make=Canon; serial=4712; modality=C-arm
                  """,
                  "midId=#4"))
          .containsExactly(
              "Entry[notInTransfer midId=#1]",
              "Entry[notInTransfer make=Canon; serial=4712; modality=C-arm]",
              "Entry[onlyInTransfer midId=#4]");
    }

    @Test
    void isContradictedWhereBothHaveAValue() {
      List<Entry<String>> entries =
          entries(
              "midId=#6; serial=L1; make=Canon; model=A1; operator=AZ Proef; modality=CT;"
                  + " since=2026-01-01",
              "midId=#6; serial=L2; make=Philips; model=A2; operator=CHR Exemple; modality=MRI;"
                  + " since=2026-01-02");
      assertThat(entries)
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.status()).isEqualTo(Status.DIFFERS_FROM_TRANSFER);
                assertThat(entry.changes())
                    .extracting(change -> change.field().code() + change.before() + change.after())
                    .containsExactly(
                        "modalityOptional[MRI]Optional[CT]",
                        "operatorOptional[CHR Exemple]Optional[AZ Proef]",
                        "serialNumberOptional[L2]Optional[L1]",
                        "makeOptional[Philips]Optional[Canon]",
                        "modelOptional[A2]Optional[A1]",
                        "inServiceSinceOptional[2026-01-02]Optional[2026-01-01]");
              });
    }

    @Test
    void mayHaveOtherSpellings() {
      assertThat(
              statuses(
                  "midId=#6; serial=SN L1; make=TOSHIBA; model=Aquilion ONE; operator=AZ Proef vzw",
                  "midId=#6; serial=l1; make=Canon; model=Aquilion; operator=A.Z. PROEF"))
          .isEmpty();
      assertThat(
              statuses(
                  "midId=#6; serial=0; make=-; model=-; operator=-",
                  "midId=#6; serial=l1; make=Canon; model=Aquilion; operator=A.Z. PROEF"))
          .isEmpty();
      assertThat(statuses("midId=#6; make=Canon", "midId=#6; model=Aquilion")).isEmpty();
      assertThat(statuses("midId=#6; make=Canon\nmidId=#1", "midId=#6\nmidId=#1; make=Philips"))
          .isEmpty();
      assertThat(statuses("serial=L1; make=Canon; midId=x9", "serial=L1; make=Canon; midId=y9"))
          .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            midId=#1; former=X-00001 | midId=#1; former=#1
            midId=#6; make=?         | midId=#6; make=Canon
            midId=#6; make=Canon     | midId=#6; make=?
            midId=#6; modality=      | midId=#6; modality=CT
            midId=#6; modality=CT    | midId=#6; modality=
            """)
    void isNotContradictedByAnAbsentOrUnusableValue(String asset, String transferred) {
      String other = "\nmidId=#4; modality=CT";
      assertThat(statuses(asset + other, transferred + other)).isEmpty();
    }

    @Test
    void mayHaveAnotherNumber() {
      assertThat(
              entries(
                  "serial=L1; make=Canon; midId=MID-9912-3456-11",
                  "serial=L1; make=Canon; midId=MID-1234-5678-89"))
          .singleElement()
          .extracting(entry -> entry.changes().get(0).field())
          .isEqualTo(TransferField.DEVICE_NUMBER);
    }

    @Test
    void mayBeUnclear() {
      assertThat(
              statuses(
                  "serial=L1; make=Canon; model=C",
                  "serial=L1; make=Canon; model=A\nserial=L1; make=Canon; model=B"))
          .containsExactly(
              "Entry[unclearInTransfer serial=L1; make=Canon; model=C]",
              "Entry[unclearInTransfer serial=L1; make=Canon; model=A]",
              "Entry[unclearInTransfer serial=L1; make=Canon; model=B]");
    }
  }

  @Nested
  class Entries {
    @Test
    void haveBothTexts() {
      Entry<String> entry =
          reconciliation("midId=#1; serial=sn L519359; make=TOSHIBA").build().entries().get(0);
      assertThat(entry.candidates().get(0).comparisons())
          .extracting(
              comparison -> comparison.stated() + " " + comparison.registered().orElseThrow())
          .containsExactly(
              CANON.midId() + " " + CANON.midId(), "sn L519359 L519359", "TOSHIBA Canon");
    }

    @Test
    void needMessagesInAllLanguages() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> entry(Status.IN_BOTH, Map.of("nl", "x")));
      Map<String, String> messages = Map.of("nl", "a", "fr", "b", "de", "c", "en", "d");
      Entry<String> entry = entry(Status.IN_BOTH, messages);
      assertThat(entry.message(Locale.GERMAN)).isEqualTo("c");
      assertThat(entry.message(Locale.ITALIAN)).isEqualTo("d");
      assertThat(entry).hasToString("Entry[inBoth]");
      assertThatNullPointerException().isThrownBy(() -> entry(null, messages));
    }

    private Entry<String> entry(Status status, Map<String, String> messages) {
      return new Entry<>(
          status, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), messages);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void needAttentionUnlessAllIsWell(Status status) {
      assertThat(status.needsAttention())
          .isEqualTo(status != Status.IN_BOTH && status != Status.NOT_A_REGISTERED_KIND);
      assertThat(Status.fromString(status.code())).isEqualTo(status);
    }
  }

  @Test
  void copiesTheList() {
    List<TransferRow<String>> assets = new ArrayList<>(rows("midId=#1"));
    Reconciliation.Builder<String> builder = Reconciliation.builder(assets, DIRECTORY);
    assets.clear();
    assertThat(builder.build().entries(Status.IN_BOTH)).hasSize(1);
    assertThat(builder.build()).hasToString("Reconciliation[6]");
    assertThatNullPointerException().isThrownBy(() -> Reconciliation.builder(assets, null));
  }
}
