package io.github.openmidid.examples.tables.xlsx;

import io.github.openmidid.examples.tables.model.RowReader;
import io.github.openmidid.examples.tables.model.TableCell;
import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.model.TableFileException.Kind;
import io.github.openmidid.examples.tables.model.TableRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a worksheet. Rows and cells without a reference follow the one before. */
public final class SheetRowReader implements RowReader {
  /** XFD is the last column. */
  private static final int MAX_COLUMNS = 16_384;

  private final XmlPart xml;
  private final CellValue values;
  private int lastRow;
  private int mergedRanges;

  SheetRowReader(XmlPart xml, CellValue values) {
    this.xml = xml;
    this.values = values;
  }

  /** Returns the number of merged ranges; complete after the last row. */
  public int mergedRanges() {
    return mergedRanges;
  }

  @Override
  public Optional<TableRow> next() throws IOException {
    try {
      return nextRow();
    } catch (RuntimeException e) {
      throw new TableFileException(Kind.DAMAGED, e); // the libraries have none for much damage
    }
  }

  private Optional<TableRow> nextRow() throws IOException {
    for (String name = xml.nextStart(); !name.isEmpty(); name = xml.nextStart()) {
      switch (name) {
        case "row" -> {
          return Optional.of(row());
        }
        case "mergeCell" -> mergedRanges++;
        default -> {}
      }
    }
    return Optional.empty();
  }

  private TableRow row() throws IOException {
    String reference = xml.attribute("r");
    String hidden = xml.attribute("hidden");
    int number = reference == null ? lastRow + 1 : rowNumber(reference);
    lastRow = number;
    List<TableCell> cells = new ArrayList<>();
    int last = -1;
    for (String name = xml.nextStartWithin("row");
        !name.isEmpty();
        name = xml.nextStartWithin("row")) {
      if (name.equals("c")) {
        last = cell(cells, last);
      } else {
        xml.skip(name);
      }
    }
    boolean isHidden = "1".equals(hidden) || "true".equals(hidden);
    return new TableRow(number, number, isHidden, cells);
  }

  private static int rowNumber(String reference) throws IOException {
    try {
      return Integer.parseInt(reference.strip());
    } catch (NumberFormatException e) {
      throw new TableFileException(Kind.DAMAGED, e);
    }
  }

  /** Reads one cell into its column, and returns the index of the column. */
  private int cell(List<TableCell> cells, int last) throws IOException {
    String reference = xml.attribute("r");
    String type = xml.attribute("t");
    int column = reference == null ? last + 1 : column(reference);
    if (column >= MAX_COLUMNS) {
      throw new TableFileException(Kind.DAMAGED);
    }
    TableCell cell = value(type);
    if (!cell.text().isEmpty() || cell.isWithoutResult()) {
      while (cells.size() <= column) {
        cells.add(TableCell.EMPTY);
      }
      cells.set(column, cell);
    }
    return column;
  }

  /** Returns the index of the column in a reference such as {@code AB12}. */
  private static int column(String reference) throws IOException {
    int column = 0;
    int i = 0;
    for (; i < reference.length() && column <= MAX_COLUMNS; i++) {
      int letter = Character.toUpperCase(reference.charAt(i)) - 'A';
      if (letter < 0 || letter > 25) {
        break;
      }
      column = column * 26 + letter + 1;
    }
    if (i == 0) {
      throw new TableFileException(Kind.DAMAGED);
    }
    return column - 1;
  }

  private TableCell value(@Nullable String type) throws IOException {
    String value = null;
    boolean hasFormula = false;
    boolean isInline = false;
    for (String name = xml.nextStartWithin("c"); !name.isEmpty(); name = xml.nextStartWithin("c")) {
      switch (name) {
        case "v" -> value = xml.text();
        case "is" -> {
          value = CellText.of(xml, "is");
          isInline = true;
        }
        case "f" -> {
          hasFormula = true;
          xml.skip("f");
        }
        default -> xml.skip(name);
      }
    }
    return isInline && value != null
        ? TableCell.ofText(value)
        : values.cell(type, value, hasFormula);
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
