package io.github.openmidid.examples.tables.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import io.github.openmidid.examples.tables.model.TableCell;
import io.github.openmidid.examples.tables.model.TableRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Builds rows from the fields of FastCSV, and notes the fields that span lines. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<TableRow> {
  /** The maximum number of fields spanning lines that are noted individually. */
  private static final int MAX_NOTED = 1_000;

  private static final int NOTED_LENGTH = 200;

  /** The limit of a spreadsheet; more fields are an attempt to exhaust the memory. */
  private static final int MAX_FIELDS = 16_384;

  /** The message of FastCSV's own handler of records. */
  private static final String TOO_WIDE = "exceeds the maximum number of fields";

  private final char delimiter;
  private final List<CellCache> caches = new ArrayList<>();
  private final List<MultilineField> multilineFields = new ArrayList<>();
  private List<TableCell> row = new ArrayList<>();
  private int width = 8;
  private int number;

  CsvRowHandler(char delimiter) {
    this.delimiter = delimiter;
  }

  List<MultilineField> multilineFields() {
    return Collections.unmodifiableList(multilineFields);
  }

  /** Restarts the numbering, so that the next row has the number 1. */
  void numberFromHere() {
    number = 0;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    row = new ArrayList<>(width);
    number++;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (index >= MAX_FIELDS) {
      throw new CsvParseException(TOO_WIDE);
    }
    row.add(length == 0 ? TableCell.EMPTY : cache(index).cell(buffer, offset, length));
    if (quoted) {
      noteLines(index, buffer, offset, length);
    }
  }

  private CellCache cache(int index) {
    while (caches.size() <= index) {
      caches.add(new CellCache());
    }
    return caches.get(index);
  }

  private void noteLines(int index, char[] buffer, int offset, int length) {
    int lineBreak = offset;
    int end = offset + length;
    while (lineBreak < end && buffer[lineBreak] != '\n' && buffer[lineBreak] != '\r') {
      lineBreak++;
    }
    if (lineBreak < end && multilineFields.size() < MAX_NOTED) {
      int line = Math.toIntExact(getStartingLineNumber());
      multilineFields.add(
          new MultilineField(
              line,
              number,
              TableRow.reference(index, number),
              new String(buffer, offset, Math.min(length, NOTED_LENGTH)),
              holdsDelimiter(buffer, lineBreak, end)));
    }
  }

  private boolean holdsDelimiter(char[] buffer, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean isProse = delimiter == ',' && (i + 1 == to || Character.isWhitespace(buffer[i + 1]));
      if (buffer[i] == delimiter && !isProse) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected TableRow buildRecord() {
    width = Math.max(1, row.size());
    return new TableRow(Math.toIntExact(getStartingLineNumber()), number, false, row);
  }
}
