package io.github.openmidid.fanc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.MidId;
import io.github.openmidid.fanc.TransferComparison.ChangedField;
import io.github.openmidid.fanc.TransferComparison.ChangedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferComparisonTest {
  private static final String M1 = MidId.ofSerial(20_000_000).toString();
  private static final String M2 = MidId.ofSerial(20_000_001).toString();
  private static final String M3 = MidId.ofSerial(20_000_002).toString();

  /** Parses {@code number|legacy|make|serial|operator|kind}; an empty part is a blank cell. */
  private static TransferRow<Integer> row(int key, String text) {
    String[] parts = Arrays.copyOf(text.split("\\|", -1), 6);
    return TransferRow.builder(key)
        .deviceNumber(part(parts[0]))
        .legacyNumber(part(parts[1]))
        .make(part(parts[2]))
        .serialNumber(part(parts[3]))
        .operator(part(parts[4]))
        .kind(part(parts[5]))
        .build();
  }

  private static String part(String text) {
    return text == null ? "" : text.replace("M1", M1).replace("M2", M2).replace("M3", M3);
  }

  private static List<TransferRow<Integer>> rows(String text) {
    List<TransferRow<Integer>> rows = new ArrayList<>();
    for (String row : text.isEmpty() ? new String[0] : text.split(" ; ", -1)) {
      rows.add(row(rows.size() + 1, row));
    }
    return rows;
  }

  /** Returns {@code +2 -1 1>2:operator,make ?1/1 =3}: added, removed, changed, ambiguous, equal. */
  private static String summary(TransferComparison<Integer> months) {
    List<String> parts = new ArrayList<>();
    months.added().forEach(row -> parts.add("+" + row.key()));
    months.removed().forEach(row -> parts.add("-" + row.key()));
    for (ChangedRow<Integer> row : months.changed()) {
      parts.add(
          row.before().key()
              + ">"
              + row.after().key()
              + ":"
              + String.join(",", row.fields().stream().map(f -> f.field().code()).toList()));
    }
    months.ambiguous().forEach(r -> parts.add("?" + r.before().size() + "/" + r.after().size()));
    parts.add("=" + months.unchanged());
    return String.join(" ", parts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          # before ! after ! summary
          M1 ; M2 ! M2 ; M1 ! =2
          M1 ! M1 ; M2 ! +2 =1
          M1 ; M2 ! M1 ! -2 =1
          M1||||A ! M1||||B ! 1>1:operator =0
          M1||||AZ  Voorbeeld ! M1||||az voorbeeld ! =1
          mid 2000 0000 ! M1 ! +1 -1 =0
          # by the former number, in whatever column
          X-12345 ! M1|X-12345 ! 1>1:deviceNumber,legacyNumber =0
          M1|X-12345 ! M2|x-12345 ! 1>1:deviceNumber =0
          MID-bad-1|X-1 ! M1|X-1 ! 1>1:deviceNumber =0
          MID-bad-1 ! MID-bad-1 ! =1
          # by serial number and make
          M1||GE|00296674 ! M2||GE Healthcare|SN 296674 ! 1>1:deviceNumber,make =0
          ||Philips|550020|A ! M1||Philips|550020|A ! 1>1:deviceNumber =0
          ||Philips|550020 ! ||Canon|550020 ! +1 -1 =0
          M1|||550020 ! M2|||550020 ! 1>1:deviceNumber =0
          M1||Philips|550020 ! M2|||550020 ! 1>1:deviceNumber,make =0
          M1|||550020 ! M2||Philips|550020 ! 1>1:deviceNumber,make =0
          M1|||550020||CT ! M2|||550020||PET ! +1 -1 =0
          M1|||550020 ! M2|||550020 ; M3|||550020 ! +1 +2 -1 =0
          M2|||550020 ; M3|||550020 ! M1|||550020 ! +1 -1 -2 =0
          M1|||0 ! M2|||0 ! +1 -1 =0
          # a serial number in another notation is the same
          M1||GE|0042017 ! M1||GE|42017 ! =1
          M1||GE|42017 ! M1||GE|42018 ! 1>1:serialNumber =0
          # a swap of two numbers
          M1||GE|42017 ; M2||GE|42018 ! M2||GE|42017 ; M1||GE|42018 ! 2>1:serialNumber 1>2:serialNumber =0
          # numbers that occur twice
          M1 ; M1 ! M1 ; M1 ! =2
          M1 ! M1 ; M1 ! +2 =1
          M1||GE|42017|A ; M1||GE|42018|A ! M1||GE|42018|B ; M1||GE|42017|B ! 2>1:operator 1>2:operator =0
          M1|X-1|||A ; M1|X-2|||A ! M1|X-2|||B ; M1|X-1|||B ! 2>1:operator 1>2:operator =0
          M1||||A ; M1||||B ! M1||||A ; M1||||C ! 2>2:operator =1
          M1||||A ; M1||||B ! M1||||C ; M1||||D ! ?2/2 =0
          M1||||A ; M1||||B ! M1||||C ! ?2/1 =0
          M1||||A ; M1||||B ! M1||||A ; M1||||C ; M1||||D ! ?1/2 =1
          M1||GE|42017|A ; M1||GE|42018|A ! M1||GE|42017|B ; M1||GE|42019|A ! 1>1:operator 2>2:serialNumber =0
          # rows without any number
          |||||bron ; |||||bron ! |||||sealed source ; |||||bron ! =2
          |||||bron ; |||||bron ! |||||bron ! -2 =1
          ||||A|bron ! ||||B|bron ! ?1/1 =0
          ||||A|bron ! ||||A|DXA ! +1 -1 =0
          ||||A| ! ||||B| ! ?1/1 =0
          M1||||A| ! ||||A| ! +1 -1 =0
          n.v.t.||||A|bron ! n.v.t.||||A|bron ! =1
          n.v.t.||||A|bron ! n.v.t.||||B|bron ! ?1/1 =0
          """)
  void matchesRowsByOneNumberAfterTheOther(String before, String after, String summary) {
    TransferComparison<Integer> months = TransferComparison.of(rows(before), rows(after));
    assertThat(summary(months)).isEqualTo(summary);
    assertThat(months.isUnchanged()).isEqualTo(summary.matches("=\\d+"));
    assertThat(months.uncompared()).isEmpty();
  }

  @Test
  void statesTheFieldsWithBothTexts() {
    TransferComparison<Integer> months =
        TransferComparison.of(rows("M1||Philips|550020|A"), rows("M1||Canon|550020| B"));
    assertThat(months.changed())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.matchedBy()).isEqualTo(TransferField.DEVICE_NUMBER);
              assertThat(row.fields())
                  .containsExactly(
                      new ChangedField(TransferField.OPERATOR, Optional.of("A"), Optional.of(" B")),
                      new ChangedField(
                          TransferField.MAKE, Optional.of("Philips"), Optional.of("Canon")));
            });
    assertThat(months)
        .hasToString("TransferComparison[0 added, 0 removed, 1 changed, 0 ambiguous, 0 unchanged]");
  }

  @ParameterizedTest
  @CsvSource({
    "X-12345, M1|X-12345, LEGACY_NUMBER",
    "M1||GE|42017, M2||GE|42017, SERIAL_NUMBER",
    "M1|||42017, M2|||42017, SERIAL_NUMBER",
  })
  void statesTheNumberByWhichRowsWereMatched(String before, String after, TransferField field) {
    assertThat(TransferComparison.of(rows(before), rows(after)).changed())
        .extracting(ChangedRow::matchedBy)
        .containsExactly(field);
  }

  @Nested
  class Fields {
    private TransferRow.Builder<Integer> row() {
      return TransferRow.builder(1).deviceNumber(M1);
    }

    private TransferComparison<Integer> compare(
        TransferRow.Builder<Integer> before, TransferRow.Builder<Integer> after) {
      return TransferComparison.of(List.of(before.build()), List.of(after.build()));
    }

    @Test
    void ofOneMonthOnlyAreNotCompared() {
      TransferComparison<Integer> months = compare(row().model("A"), row().operator("B").make(""));
      assertThat(months.changed()).isEmpty();
      assertThat(months.unchanged()).isEqualTo(1);
      assertThat(months.uncompared())
          .containsExactly(TransferField.OPERATOR, TransferField.MAKE, TransferField.MODEL);
      assertThat(months.isUnchanged()).isFalse();
      assertThatThrownBy(() -> months.uncompared().clear())
          .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void ofAnEmptyMonthAreNoDifference() {
      List<TransferRow<Integer>> rows = List.of(row().model("A").build());
      assertThat(TransferComparison.of(List.of(), rows).added()).hasSize(1);
      assertThat(TransferComparison.of(List.of(), rows).uncompared()).isEmpty();
      assertThat(TransferComparison.of(rows, List.of()).removed()).hasSize(1);
      assertThat(TransferComparison.of(rows, List.of()).uncompared()).isEmpty();
      assertThat(TransferComparison.<Integer>of(List.of(), List.of()).isUnchanged()).isTrue();
    }

    @Test
    void areComparedByTheirMeaning() {
      assertThat(compare(row().modality("CT-scanner"), row().modality("ct")).isUnchanged())
          .isTrue();
      assertThat(compare(row().modality("CT"), row().modality("PET")).changed()).hasSize(1);
      assertThat(compare(row().modality("XYZ"), row().modality("xyz ")).isUnchanged()).isTrue();
      assertThat(compare(row().modality("XYZ"), row().modality("ABC")).changed()).hasSize(1);
      assertThat(compare(row().kind("mammografie"), row().kind("MG")).isUnchanged()).isTrue();
      assertThat(compare(row().model("A\u00A0 B"), row().model("a b")).isUnchanged()).isTrue();
      assertThat(compare(row().model("A B"), row().model("AB")).changed()).hasSize(1);
      assertThat(compare(row().serialNumber("?"), row().serialNumber("? ")).isUnchanged()).isTrue();
      assertThat(compare(row().serialNumber("?"), row().serialNumber("-")).changed()).hasSize(1);
      assertThat(compare(row().serialNumber("42017"), row().serialNumber("?")).changed())
          .hasSize(1);
      assertThat(compare(row().serialNumber("?"), row().serialNumber("42017")).changed())
          .hasSize(1);
      assertThat(compare(row().serialNumber("N 42017"), row().serialNumber("N42017")).isUnchanged())
          .isTrue();
      assertThat(compare(row().serialNumber("N 42017"), row().serialNumber("42017")).isUnchanged())
          .isTrue();
    }

    @Test
    void includeTheModalityWhereNoKindIsStated() {
      TransferRow.Builder<Integer> ct = TransferRow.<Integer>builder(1).serialNumber("550020");
      TransferRow.Builder<Integer> pet = TransferRow.<Integer>builder(1).serialNumber("550020");
      TransferComparison<Integer> months = compare(ct.modality("CT"), pet.modality("PET"));
      assertThat(summary(months)).isEqualTo("+1 -1 =0");
    }

    @Test
    void includeTheDate() {
      LocalDate date = LocalDate.of(2020, 2, 2);
      assertThat(
              compare(row().inServiceSince(date), row().inServiceSince(date.plusDays(1)))
                  .changed()
                  .get(0)
                  .fields())
          .containsExactly(
              new ChangedField(
                  TransferField.IN_SERVICE_SINCE,
                  Optional.of("2020-02-02"),
                  Optional.of("2020-02-03")));
    }
  }

  /** Checks two months of 200 devices and 30 rows without MID-ID, in any order. */
  @ParameterizedTest
  @CsvSource({"1", "2", "3"})
  void findsExactlyWhatChanged(long seed) {
    Random random = new Random(seed);
    List<TransferRow<Integer>> before = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      before.add(row(i, device(i) + "|AZ Voorbeeld|CT"));
    }
    for (int i = 0; i < 30; i++) {
      before.add(row(200 + i, "||Philips|" + (i % 2 == 0 ? "" : 77_000 + i) + "|A|mammografie"));
    }
    List<TransferRow<Integer>> after = new ArrayList<>(before);
    after.subList(10, 13).clear();
    after.replaceAll(
        row ->
            row.key() >= 20 && row.key() < 24
                ? row(row.key(), device(row.key()) + "|AZ Elders|CT")
                : row);
    for (int i = 300; i < 305; i++) {
      after.add(row(i, device(i) + "|AZ Voorbeeld|CT"));
    }
    Collections.shuffle(before, random);
    Collections.shuffle(after, random);
    TransferComparison<Integer> months = TransferComparison.of(before, after);
    assertThat(keys(months.added())).containsExactlyInAnyOrder(300, 301, 302, 303, 304);
    assertThat(keys(months.removed())).containsExactlyInAnyOrder(10, 11, 12);
    assertThat(months.changed())
        .allMatch(row -> row.fields().size() == 1)
        .allMatch(row -> row.fields().get(0).field() == TransferField.OPERATOR)
        .hasSize(4);
    assertThat(keys(months.changed().stream().map(ChangedRow::after).toList()))
        .isSubsetOf(20, 21, 22, 23)
        .isEqualTo(inOrder(after, List.of(20, 21, 22, 23)));
    assertThat(months.ambiguous()).isEmpty();
    assertThat(months.unchanged()).isEqualTo(200 + 30 - 3 - 4);
  }

  private static String device(int index) {
    return MidId.ofSerial(30_000_000 + index) + "||Siemens|" + (40_000 + index);
  }

  private static List<Integer> keys(List<TransferRow<Integer>> rows) {
    return rows.stream().map(TransferRow::key).toList();
  }

  private static List<Integer> inOrder(List<TransferRow<Integer>> rows, List<Integer> keys) {
    return rows.stream().map(TransferRow::key).filter(keys::contains).toList();
  }
}
