package io.github.openmidid.examples.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.transfer.check.TransferCheck;
import io.github.openmidid.examples.transfer.check.TransferReport;
import io.github.openmidid.examples.transfer.read.ReadingNote;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks files that were once misread: the findings in each, and the notes on the data not read.
 */
class TransferInputsTest {
  private static final Path INPUTS =
      Path.of(System.getProperty("basedir", "."), "src", "test", "resources", "inputs");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a1-min.xlsx                | A4 checkDigits",
        "a3-two-tables.csv          | A3 checkDigits, A4 length",
        "a3-two-tables.xlsx         | A3 checkDigits, A4 length",
        "b1-value-unparsable.xlsx   | A3 checkDigits",
        "a20-quote-swallows2.csv    | B2 unread",
        "a7-x000d-cell.xlsx         | A2 notCanonical",
        "a8-pretty-inline.xlsx      |",
        "a9-iso-date.xlsx           |",
        "a9-openpyxl-isoTrue.xlsx   |",
        "a10-formula-empty.xlsx     |",
        "a11-prefilled-nr.xlsx      |",
        "a13-dot-target.xlsx        |",
        "a15-shared-nobase.xlsx     |",
        "a16-bilingual-slash.xlsx   |",
        "a16-mididnr.xlsx           |",
        "a17-two-header-rows.xlsx   |",
        "a22-macroman.csv           |",
        "a26-pipe.csv               |",
        "a31-trailing-total.csv     |",
        "c1-header-row25.xlsx       |",
        "c3-sheet-without-part.xlsx |",
      })
  void findings(String name, String expected) throws Exception {
    assertThat(String.join(", ", codes(name))).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void bothSheetsAreChecked() throws Exception {
    TransferTable table = read("a5-example-sheet-first.xlsx");

    assertThat(table.sheets()).containsExactly("Uitleg", "Overdracht");
    assertThat(codes("a5-example-sheet-first.xlsx")).contains("A2 checkDigits", "A5 checkDigits");
    assertThat(table.rows().get(0).key()).hasToString("3 (Uitleg)");
    assertThat(table.rows().get(1).key()).hasToString("2 (Overdracht)");
  }

  @Test
  void aColumnNamedTypeIsTheModality() throws Exception {
    assertThat(codes("f1-type-header.csv"))
        .isEqualTo(codes("f2-modality-header-ok.csv"))
        .hasSize(3)
        .contains("B3 outOfScope");
  }

  @Test
  void theOperatorIsCompared() throws Exception {
    assertThat(codes("f3-other-operator.csv")).contains("A2 operator");
  }

  @ParameterizedTest
  @CsvSource({
    "d17-old-new.csv, TWO_COLUMNS",
    "a28-manycols.csv, TOO_WIDE",
    "a25-html.xls, HTML",
  })
  void refused(String name, TransferProblem kind) {
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> read(name))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(kind));
  }

  @Test
  void twoColumnsAreNamed() {
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> read("d17-old-new.csv"))
        .withMessageContaining("“Toestelnummer” (A1) and “MID-ID (nieuw)” (B1)");
  }

  @ParameterizedTest
  @CsvSource({
    "a11-prefilled-nr.xlsx, NUMBERED_EMPTY_ROWS",
    "a31-trailing-total.csv, TOTALS",
    "a22-macroman.csv, ASSUMED_ENCODING",
    "a3-two-tables.xlsx, TEXT_ROWS",
    "c3-sheet-without-part.xlsx, OTHER_SHEETS",
  })
  void noted(String name, ReadingNote.Kind kind) throws Exception {
    assertThat(read(name).notes()).extracting(ReadingNote::kind).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a10-formula-empty.xlsx", "a9-iso-date.xlsx", "a17-two-header-rows.xlsx"})
  void notNoted(String name) throws Exception {
    assertThat(read(name).notes()).isEmpty();
  }

  private static TransferTable read(String name) throws CommandException {
    return TransferCheck.read(INPUTS.resolve(name));
  }

  private static List<String> codes(String name) throws Exception {
    TransferCheck check =
        new TransferCheck(SampleFiles.RULES, new FakeRegister(SampleFiles.register()));
    TransferReport report = check.check(INPUTS.resolve(name));
    return report.findings().stream()
        .map(f -> f.key().cell(f.field()).reference() + " " + f.code().code())
        .collect(Collectors.toList());
  }
}
