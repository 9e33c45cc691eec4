package io.github.openmidid.examples.transfer.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes results as csv that spreadsheets open directly: {@code ;}, UTF-8 with byte order mark,
 * CRLF. Cells that a spreadsheet would interpret as a formula are prefixed with an apostrophe.
 */
public final class ResultCsv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private ResultCsv() {}

  /** Writes a header and rows. */
  public static void write(Writer writer, List<String> header, Stream<List<String>> rows)
      throws IOException {
    writer.write(BYTE_ORDER_MARK);
    CsvWriter csv =
        CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(writer);
    csv.writeRecord(header);
    rows.forEach(row -> csv.writeRecord(row.stream().map(ResultCsv::harmless).toList()));
    csv.flush();
  }

  /** Escapes a cell that a spreadsheet would run as a formula. */
  private static String harmless(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }
}
