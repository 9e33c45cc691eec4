package io.github.openmidid.examples.tables.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes rows as csv that a spreadsheet program opens with its columns and accents: byte order
 * mark, semicolons, CRLF. A cell that it would run as a formula is preceded by an apostrophe.
 *
 * <pre>{@code
 * SpreadsheetCsv csv = SpreadsheetCsv.start(writer, List.of("file", "line", "reason"));
 * csv.write(List.of("november.csv", "17", "beforeNumber"));
 * csv.flush();
 * }</pre>
 *
 * <p>The writer encodes in UTF-8 and is closed by its owner. All methods throw {@link
 * UncheckedIOException} if it fails.
 */
public final class SpreadsheetCsv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The last four are the signs of full width, which some programs take for the others. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final CsvWriter csv;
  private final int width;

  private SpreadsheetCsv(CsvWriter csv, int width) {
    this.csv = csv;
    this.width = width;
  }

  /**
   * Writes the byte order mark and the header.
   *
   * @param writer the writer of an empty text, not null
   * @param header the titles of the columns, not null
   */
  public static SpreadsheetCsv start(Writer writer, List<String> header) {
    try {
      writer.write(BYTE_ORDER_MARK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SpreadsheetCsv file =
        new SpreadsheetCsv(
            CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(writer),
            header.size());
    file.write(header);
    return file;
  }

  /**
   * Writes a row.
   *
   * @param cells one text per column, not null
   * @throws IllegalArgumentException if there are more or fewer cells than columns
   */
  public void write(List<String> cells) {
    if (cells.size() != width) {
      throw new IllegalArgumentException(cells.size() + " cells in a table of " + width);
    }
    csv.writeRecord(cells.stream().map(SpreadsheetCsv::harmless).toList());
  }

  /** Flushes buffered rows to the writer. */
  public void flush() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String harmless(String cell) {
    boolean isFormula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
    return isFormula ? "'" + cell : cell;
  }
}
