package io.github.openmidid.examples.tables.header;

import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.column.DeviceText;
import io.github.openmidid.examples.tables.column.HeaderMeaning;
import io.github.openmidid.examples.tables.column.HeaderMeaning.Certainty;
import io.github.openmidid.examples.tables.column.HeaderVocabulary;
import io.github.openmidid.examples.tables.model.TableCell;
import io.github.openmidid.examples.tables.model.TableRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recognises headers of tables: rows in which a cell names the required column. */
public final class HeaderFinder {
  /** The rows in which the values of a column are looked for. */
  public static final int SAMPLE = 40;

  /** A header may hold a year or a date, but not the digits of a MID-ID. */
  private static final int DIGITS_OF_DATA = 9;

  private static final int DIGITS_OF_VALUE = 3;

  /** A header in four languages has three further rows. */
  private static final int MAX_FURTHER_ROWS = 4;

  private final HeaderVocabulary vocabulary = new HeaderVocabulary();
  private final ColumnKind required;
  private final Optional<ColumnKind> alternative;
  private final Map<ColumnKind, String> decisions;

  /**
   * Creates a finder.
   *
   * @param required the kind of column by which a table is recognised
   * @param alternative the kind by which a table without that one is recognised
   * @param decisions the headers that a user has decided upon
   */
  public HeaderFinder(
      ColumnKind required, Optional<ColumnKind> alternative, Map<ColumnKind, String> decisions) {
    this.required = required;
    this.alternative = alternative;
    this.decisions = decisions;
  }

  /**
   * Returns the header that begins in a row; empty if none does.
   *
   * @param ahead the rows after it
   * @param allowsSlip whether headers may have typing slips
   */
  public Optional<Header> find(TableRow row, PeekingRowReader ahead, boolean allowsSlip)
      throws IOException {
    Header first = read(row, allowsSlip);
    if (!isHeader(first, ahead)) {
      return splitOverTwoRows(row, ahead);
    }
    return Optional.of(withFurtherRows(first, ahead));
  }

  /**
   * Returns a header with the columns that only the row above it names: {@code Uitbater} over two
   * merged cells.
   */
  public Header withRowAbove(Header header, TableRow above) {
    Header upper = read(above, false);
    boolean isHeader =
        upper.cells().stream()
            .noneMatch(cell -> DeviceText.hasDigits(cell.text(), DIGITS_OF_VALUE));
    List<HeaderCell> cells = new ArrayList<>(header.cells());
    upper.cells().stream()
        .filter(cell -> isHeader && header.at(cell.position()).isEmpty())
        .filter(cell -> cell.meaning().filter(HeaderMeaning::isSure).isPresent())
        .forEach(cells::add);
    cells.sort(Comparator.comparingInt(HeaderCell::position));
    return header.with(cells);
  }

  private Header withFurtherRows(Header first, PeekingRowReader ahead) throws IOException {
    Header header = first;
    for (TableRow next : ahead.peek(MAX_FURTHER_ROWS)) {
      Optional<Header> longer = continued(header, next);
      if (longer.isEmpty()) {
        break;
      }
      header = longer.orElseThrow();
    }
    return header;
  }

  /** Returns whether a row surely names the required column, without slips. */
  public boolean isHeader(TableRow row) {
    return !read(row, false).keys().isEmpty();
  }

  /** Interprets the cells of a row as headers. */
  public Header read(TableRow row, boolean allowsSlip) {
    List<HeaderCell> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      TableCell cell = row.cells().get(i);
      if (!cell.isBlank()) {
        cells.add(headerCell(i, row, cell, allowsSlip));
      }
    }
    return new Header(cells, row.number(), row.number(), 0, key(cells));
  }

  /**
   * Returns the kind of the key column; the alternative one needs two known headers and no value.
   */
  private ColumnKind key(List<HeaderCell> cells) {
    boolean isOther =
        alternative.filter(a -> cells.stream().anyMatch(cell -> cell.isSurely(a))).isPresent()
            && cells.stream().noneMatch(cell -> cell.isSurely(required))
            && cells.stream().filter(cell -> cell.meaning().isPresent()).count() > 1
            && cells.stream().noneMatch(cell -> DeviceText.hasDigits(cell.text(), DIGITS_OF_VALUE));
    return isOther ? alternative.orElseThrow() : required;
  }

  private HeaderCell headerCell(int position, TableRow row, TableCell cell, boolean allowsSlip) {
    String text = cell.text().strip();
    boolean isText =
        cell.type() == TableCell.Type.TEXT && !DeviceText.hasDigits(text, DIGITS_OF_DATA);
    Optional<HeaderMeaning> meaning =
        isText ? decided(text).or(() -> vocabulary.meaning(text, allowsSlip)) : Optional.empty();
    return new HeaderCell(position, row.reference(position), text, meaning);
  }

  private Optional<HeaderMeaning> decided(String text) {
    return decisions.entrySet().stream()
        .filter(decision -> HeaderVocabulary.isSame(decision.getValue(), text))
        .map(decision -> new HeaderMeaning(decision.getKey(), Certainty.DECIDED))
        .findFirst();
  }

  private boolean isHeader(Header header, PeekingRowReader ahead) throws IOException {
    if (!header.keys().isEmpty()) {
      return true;
    }
    for (HeaderCell cell : header.cells()) {
      if (cell.is(header.key()) && hasNumbers(cell.position(), ahead.peek(SAMPLE))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasNumbers(int position, List<TableRow> rows) {
    return rows.stream().anyMatch(row -> DeviceText.isNumber(row.cell(position).text()));
  }

  /** Returns the header whose words are divided over two rows: {@code Toestel} over {@code nr.}. */
  private Optional<Header> splitOverTwoRows(TableRow row, PeekingRowReader ahead)
      throws IOException {
    if (row.cells().stream().anyMatch(cell -> DeviceText.hasDigits(cell.text(), 5))) {
      return Optional.empty();
    }
    List<TableRow> next = ahead.peek(1);
    if (next.isEmpty() || !read(next.get(0), false).keys().isEmpty()) {
      return Optional.empty();
    }
    TableRow below = next.get(0);
    List<HeaderCell> cells = new ArrayList<>();
    String group = "";
    for (int i = 0; i < Math.max(row.cells().size(), below.cells().size()); i++) {
      group = row.cell(i).isBlank() ? group : row.cell(i).text().strip();
      cell(i, row, below, group).ifPresent(cells::add);
    }
    Header header = new Header(cells, row.number(), below.number(), 1, key(cells));
    return header.keys().isEmpty() ? Optional.empty() : Optional.of(header);
  }

  private Optional<HeaderCell> cell(int position, TableRow above, TableRow below, String group) {
    String lower = below.cell(position).text().strip();
    String upper = above.cell(position).text().strip();
    if (lower.isEmpty() && upper.isEmpty()) {
      return Optional.empty();
    }
    String both = (lower.isEmpty() ? upper : group + " " + lower).strip();
    Optional<HeaderMeaning> meaning =
        decided(both)
            .or(() -> vocabulary.meaning(both, false).filter(HeaderMeaning::isSure))
            .or(() -> vocabulary.meaning(lower, false));
    return Optional.of(new HeaderCell(position, above.reference(position), both, meaning));
  }

  /** Returns a header with a further row, if that repeats it in another language or explains it. */
  private Optional<Header> continued(Header header, TableRow row) {
    Header further = read(row, true);
    if (numbersColumns(further)) {
      return Optional.of(
          new Header(
              header.cells(),
              header.firstRow(),
              row.number(),
              header.furtherRows() + 1,
              header.key()));
    }
    boolean isFurther = !further.cells().isEmpty();
    int known = 0;
    for (HeaderCell cell : further.cells()) {
      Optional<HeaderMeaning> above = header.at(cell.position()).flatMap(HeaderCell::meaning);
      boolean isHint = cell.meaning().isEmpty() && vocabulary.isHint(cell.text());
      isFurther &= isHint || agrees(above, cell);
      known += isHint || cell.meaning().isPresent() ? 1 : 0;
    }
    // A title above a header names the required column too, but elsewhere or alone.
    boolean isTitle = header.cells().size() == 1 && further.keys().isEmpty();
    boolean isUnderstood = known == further.cells().size();
    boolean isMostlyUnderstood = known > 1 && known * 2 >= further.cells().size();
    boolean isEnough =
        namesNothing(header, row) ? isUnderstood && known > 1 : isUnderstood || isMostlyUnderstood;
    if (!isFurther || isTitle || !isEnough || hasValue(header, row)) {
      return Optional.empty();
    }
    return Optional.of(joined(header, further));
  }

  /** Returns whether a row numbers the columns: {@code (1)}, {@code (2)}, {@code (3)}. */
  private static boolean numbersColumns(Header row) {
    List<HeaderCell> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      String number = String.valueOf(i + 1);
      if (!cells.get(i).text().replaceAll("[()\\[\\].]", "").equals(number)) {
        return false;
      }
    }
    return cells.size() > 1;
  }

  private static boolean agrees(Optional<HeaderMeaning> above, HeaderCell cell) {
    return above.isEmpty()
        || (cell.meaning().isEmpty() && !DeviceText.hasDigits(cell.text(), 4))
        || cell.meaning().map(HeaderMeaning::kind).equals(above.map(HeaderMeaning::kind));
  }

  private boolean namesNothing(Header header, TableRow row) {
    return header.keys().stream().allMatch(cell -> row.cell(cell.position()).isBlank());
  }

  /** Returns whether the required column has a text that is neither header nor explanation. */
  private boolean hasValue(Header header, TableRow row) {
    return header.keys().stream()
        .map(cell -> row.cell(cell.position()))
        .filter(cell -> !cell.isBlank())
        .anyMatch(cell -> !vocabulary.isHint(cell.text()) && !names(cell, header.key()));
  }

  private boolean names(TableCell cell, ColumnKind kind) {
    return vocabulary.meaning(cell.text().strip(), true).filter(m -> m.kind() == kind).isPresent();
  }

  private static Header joined(Header header, Header further) {
    List<HeaderCell> cells = new ArrayList<>();
    for (HeaderCell cell : header.cells()) {
      Optional<HeaderCell> below = further.at(cell.position());
      String text = below.map(b -> cell.text() + " / " + b.text()).orElse(cell.text());
      Optional<HeaderMeaning> meaning = cell.meaning().or(() -> below.flatMap(HeaderCell::meaning));
      cells.add(new HeaderCell(cell.position(), cell.reference(), text, meaning));
    }
    further.cells().stream()
        .filter(cell -> header.at(cell.position()).isEmpty())
        .forEach(cells::add);
    cells.sort(Comparator.comparingInt(HeaderCell::position));
    return new Header(
        cells, header.firstRow(), further.firstRow(), header.furtherRows() + 1, header.key());
  }
}
