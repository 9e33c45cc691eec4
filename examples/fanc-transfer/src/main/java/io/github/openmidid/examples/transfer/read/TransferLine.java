package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.model.TableRow;
import io.github.openmidid.examples.tables.scan.DataTable;
import io.github.openmidid.fanc.TransferField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key of a row: its place in a file and its cells, to which findings refer. Each line equals
 * only itself: two rows may have the same number in different sheets.
 *
 * <pre>{@code
 * finding.key().cell(finding.field()).reference(); // "G17"
 * }</pre>
 */
public final class TransferLine {
  private final TransferSource source;
  private final int number;
  private final int row;
  private final @Nullable DataTable table;

  /** The texts in the order of {@link TransferColumns#all()}; of a place, its one text. */
  private final @Nullable String[] texts;

  private final String reference;

  private TransferLine(
      TransferSource source,
      int number,
      int row,
      @Nullable DataTable table,
      @Nullable String[] texts,
      String reference) {
    this.source = source;
    this.number = number;
    this.row = row;
    this.table = table;
    this.texts = texts;
    this.reference = reference;
  }

  /** Returns the line of a row of data. */
  static TransferLine of(
      TransferSource source, DataTable table, TableRow row, @Nullable String[] texts) {
    return new TransferLine(source, row.line(), row.number(), table, texts, "");
  }

  /** Returns the line of a place outside the data that is read. */
  static TransferLine ofPlace(TransferSource source, int number, Cell cell) {
    return new TransferLine(
        source, number, number, null, new String[] {cell.text()}, cell.reference());
  }

  /**
   * A cell of a row.
   *
   * @param reference the reference in a spreadsheet: {@code G17}; empty for a whole sheet
   * @param text the exact content of the cell
   */
  public record Cell(String reference, String text) {}

  /** Returns the line of the file at which the row begins, from 1; 0 for a whole sheet. */
  public int number() {
    return number;
  }

  /** Returns the name of the file, without its folder. */
  public String fileName() {
    return source.fileName();
  }

  /** Returns the name of the sheet; empty for a text file. */
  public Optional<String> sheet() {
    return source.sheet();
  }

  /** Returns the table of the row; empty for a place outside the data that is read. */
  public Optional<DataTable> table() {
    return Optional.ofNullable(table);
  }

  /**
   * Returns the cell for the MID-ID, or for the former number in a table that has only that; its
   * text is empty if the row has none.
   */
  public Cell deviceNumber() {
    return cell(ColumnKind.DEVICE_NUMBER)
        .or(() -> cell(ColumnKind.LEGACY_NUMBER))
        .orElseGet(() -> new Cell(reference, String.valueOf(texts[0])));
  }

  /** Returns the cell with the type of device, if the table has such a column. */
  public Optional<Cell> modality() {
    return cell(ColumnKind.MODALITY);
  }

  /** Returns the cell in the column of a kind, if the table has one that is used. */
  public Optional<Cell> cell(ColumnKind kind) {
    int index = TransferColumns.index(kind);
    if (table == null || index < 0 || !table.has(kind)) {
      return Optional.empty();
    }
    String text = texts[index];
    int position = table.position(kind).orElseThrow();
    return Optional.of(new Cell(TableRow.reference(position, row), text == null ? "" : text));
  }

  /** Returns the cell of a field; that of the device number if there is no column for the field. */
  public Cell cell(TransferField field) {
    return cell(TransferColumns.kind(field)).orElseGet(this::deviceNumber);
  }

  /**
   * Returns the reference to the row in messages: its number, followed by file and sheet in
   * brackets if several are read: {@code 17 (march.xlsx, CT)}.
   */
  @Override
  public String toString() {
    return number + source.suffix();
  }
}
