package io.github.openmidid.examples.tables.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.model.TableFileException.Kind;
import io.github.openmidid.examples.tables.model.TableRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRowReaderTest {
  @TempDir private Path folder;

  private List<TableRow> rows(String text, char delimiter) throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), text);
    List<TableRow> rows = new ArrayList<>();
    try (CsvRowReader reader =
        CsvRowReader.open(file, TextEncoding.of(file).orElseThrow(), delimiter)) {
      for (Optional<TableRow> row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(row.orElseThrow());
      }
    }
    return rows;
  }

  @Test
  void numbersRowsAsASpreadsheetDoes() throws IOException {
    List<TableRow> rows = rows("sep=|\na|\"b\nc\"\n\nd|e\n", '|');

    assertThat(rows).extracting(TableRow::line).containsExactly(2, 4, 5);
    assertThat(rows).extracting(TableRow::number).containsExactly(1, 2, 3);
    assertThat(rows.get(0).cell(1).text()).isEqualTo("b\nc");
    assertThat(rows.get(2).cell(7).isBlank()).isTrue();
  }

  @Test
  void namesTheLineBeforeAnUnclosedQuote() {
    assertThatExceptionOfType(TableFileException.class)
        .isThrownBy(() -> rows("a;b\nc;d\n\"e;f\n", ';'))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.QUOTES))
        .satisfies(e -> assertThat(e.line()).isEqualTo(2));
  }

  @Test
  void distinguishesTooManyColumnsFromQuotes() {
    assertThatExceptionOfType(TableFileException.class)
        .isThrownBy(() -> rows("a;b\n" + ";".repeat(20_000) + "\n", ';'))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.TOO_WIDE))
        .satisfies(e -> assertThat(e.line()).isEqualTo(1));
  }
}
