package io.github.openmidid.examples.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.openmidid.MidId;
import io.github.openmidid.examples.transfer.check.TransferCheck;
import io.github.openmidid.examples.transfer.check.TransferReport;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.fanc.Finding;
import io.github.openmidid.fanc.TransferRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies that every row of the sample files has the verdict of {@code expected.csv}. */
public class SampleDataTest {
  private static final int ROWS = 818;

  @ParameterizedTest
  @ValueSource(strings = {"transfer-nl.csv", "transfer-fr.csv", "transfer-nl.xlsx"})
  void everyRowGetsItsVerdict(String name) throws Exception {
    Map<Integer, String> expected = new LinkedHashMap<>();
    for (NamedCsvRecord row : SampleFiles.csv("expected.csv")) {
      expected.put(Integer.parseInt(row.getField("line")), row.getField("verdict"));
    }

    TransferReport report = check(name);

    assertThat(verdicts(report)).hasSize(ROWS).containsExactlyEntriesOf(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"transfer-nl.csv", "transfer-fr.csv"})
  void textIsReadUnchanged(String name) throws Exception {
    List<String> texts =
        check(name).table().rows().stream().map(row -> row.key().deviceNumber().text()).toList();

    assertThat(texts)
        .containsExactlyElementsOf(
            SampleFiles.csv("expected.csv").stream().map(row -> row.getField("text")).toList());
  }

  @Test
  void workbookReturnsRawNumbersAndDates() throws Exception {
    TransferTable table = check("transfer-nl.xlsx").table();
    TransferTable csv = check("transfer-nl.csv").table();

    assertThat(table.rows().get(28).key().deviceNumber())
        .isEqualTo(new TransferLine.Cell("G30", "9982541504"));
    assertThat(table.rows())
        .extracting(TransferRow::inServiceSince)
        .containsExactlyElementsOf(csv.rows().stream().map(TransferRow::inServiceSince).toList());
    assertThat(table.sheets()).containsExactly("transfer-nl");
    assertThat(table.notes()).isEmpty();
    assertThat(csv.notes()).isEmpty();
  }

  /** Counts how often the intended identifier is suggested for an invalid one. */
  @Test
  void intendedIdentifierIsAmongTheSuggestions() throws Exception {
    TransferReport report = check("transfer-nl.csv");
    Map<Integer, List<MidId>> suggested = new LinkedHashMap<>();
    for (Finding<TransferLine> finding : report.findings()) {
      finding
          .suggestions()
          .forEach(
              s ->
                  s.candidate()
                      .ifPresent(
                          id ->
                              suggested
                                  .computeIfAbsent(finding.key().number(), l -> new ArrayList<>())
                                  .add(id)));
    }
    Map<String, String> counts = new TreeMap<>();
    Map<String, int[]> found = new TreeMap<>();
    for (NamedCsvRecord row : SampleFiles.csv("expected.csv")) {
      if (!row.getField("text").equals(row.getField("intended"))) {
        int[] count = found.computeIfAbsent(row.getField("verdict"), v -> new int[2]);
        MidId intended = MidId.of(row.getField("intended"));
        int line = Integer.parseInt(row.getField("line"));
        count[0] += suggested.getOrDefault(line, List.of()).contains(intended) ? 1 : 0;
        count[1]++;
      }
    }
    found.forEach((verdict, count) -> counts.put(verdict, count[0] + " of " + count[1]));

    // Missing texts and other kinds do not determine the intended one: the rounded numbers and
    // enterprise numbers among "prefix", and all of legacy, missing and unknown.
    assertThat(counts)
        .containsOnly(
            entry("checkDigits", "24 of 24"),
            entry("illegalCharacter", "18 of 18"),
            entry("legacy", "0 of 5"),
            entry("length", "7 of 7"),
            entry("missing", "0 of 8"),
            entry("ok", "43 of 43"),
            entry("prefix", "10 of 27"),
            entry("unknown", "0 of 7"));
  }

  public static TransferReport check(String name) throws Exception {
    FakeRegister register = new FakeRegister(SampleFiles.register());
    return new TransferCheck(SampleFiles.RULES, register).check(SampleFiles.file(name));
  }

  /** Returns the code of the first error of each row, or ok. */
  private static Map<Integer, String> verdicts(TransferReport report) {
    Map<Integer, String> verdicts = new LinkedHashMap<>();
    report.table().rows().forEach(row -> verdicts.put(row.key().number(), "ok"));
    for (Finding<TransferLine> finding : report.findings()) {
      if (finding.severity() == Finding.Severity.ERROR) {
        verdicts.replace(finding.key().number(), "ok", finding.code().code());
      }
    }
    return verdicts;
  }
}
