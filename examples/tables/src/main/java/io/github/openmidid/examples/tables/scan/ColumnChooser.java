package io.github.openmidid.examples.tables.scan;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.column.HeaderMeaning;
import io.github.openmidid.examples.tables.column.HeaderMeaning.Certainty;
import io.github.openmidid.examples.tables.header.Header;
import io.github.openmidid.examples.tables.header.HeaderCell;
import io.github.openmidid.examples.tables.model.TableCell;
import io.github.openmidid.examples.tables.model.TableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chooses the columns of one table, by their headers and by the values of the first rows. */
final class ColumnChooser {
  /** The number of rows to sample; rows further down may belong to another table. */
  private static final int FIRST_ROWS = 3;

  private final ColumnKind required;
  private final Set<ColumnKind> wanted;

  /** The first rows below the header. */
  private final List<TableRow> sample;

  ColumnChooser(ColumnKind required, Set<ColumnKind> wanted, List<TableRow> sample) {
    this.required = required;
    this.wanted = wanted;
    this.sample = sample;
  }

  /**
   * Returns the columns of a table.
   *
   * @throws TableScanException if two columns could be the required one
   */
  List<ColumnUse> choose(Header header) throws TableScanException {
    List<HeaderCell> cells = new ArrayList<>(header.cells());
    cells.replaceAll(cell -> overruled(cell, header) ? cell.withoutMeaning() : cell);
    cells.replaceAll(cell -> withType(cell, List.copyOf(cells)));
    modalityByValues(cells)
        .ifPresent(cell -> cells.set(cells.indexOf(cell), named(cell, ColumnKind.MODALITY)));
    Map<ColumnKind, HeaderCell> chosen = new EnumMap<>(ColumnKind.class);
    for (HeaderCell cell : cells) {
      cell.meaning().ifPresent(m -> chosen.merge(m.kind(), cell, this::better));
    }
    HeaderCell key = chosen.get(required);
    if (key != null) {
      requireOne(cells, key);
    }
    return cells.stream().map(cell -> use(cell, chosen)).toList();
  }

  /**
   * Returns the columns that have values and no header.
   *
   * @param isAlone whether columns outside the headers belong to the table too
   */
  List<ColumnUse> unnamed(Header header, boolean isAlone) {
    List<HeaderCell> cells = header.cells();
    int from = isAlone ? 0 : cells.get(0).position();
    int width = sample.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    int to = isAlone ? width : cells.get(cells.size() - 1).position();
    return IntStream.range(from, to)
        .filter(i -> header.at(i).isEmpty())
        .filter(i -> sample.stream().limit(FIRST_ROWS).anyMatch(row -> !row.cell(i).isBlank()))
        .mapToObj(i -> unnamed(header, i))
        .toList();
  }

  private static ColumnUse unnamed(Header header, int position) {
    String reference = TableRow.reference(position, header.lastRow());
    return new ColumnUse(position, reference, "", Optional.empty(), false, false);
  }

  /** Returns whether a user decided that another column is of the kind that a header names. */
  private static boolean overruled(HeaderCell cell, Header header) {
    return cell.meaning().filter(m -> m.certainty() != Certainty.DECIDED).isPresent()
        && header.cells().stream()
            .flatMap(other -> other.meaning().stream())
            .anyMatch(m -> m.certainty() == Certainty.DECIDED && cell.is(m.kind()));
  }

  private ColumnUse use(HeaderCell cell, Map<ColumnKind, HeaderCell> chosen) {
    Optional<ColumnKind> kind =
        cell.meaning()
            .filter(m -> m.certainty() != Certainty.MENTION || cell.equals(chosen.get(m.kind())))
            .map(HeaderMeaning::kind);
    boolean isUsed =
        kind.filter(k -> k == required || wanted.contains(k) || isDecided(cell))
            .filter(k -> cell.equals(chosen.get(k)))
            .isPresent();
    return new ColumnUse(
        cell.position(), cell.reference(), oneLine(cell.text()), kind, isUsed, isDecided(cell));
  }

  private static boolean isDecided(HeaderCell cell) {
    return cell.meaning().filter(m -> m.certainty() == Certainty.DECIDED).isPresent();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** A surer header is better, then a column with values, then the one further to the left. */
  private HeaderCell better(HeaderCell one, HeaderCell other) {
    Comparator<HeaderCell> order =
        Comparator.comparing((HeaderCell c) -> c.meaning().orElseThrow().certainty())
            .thenComparing(c -> !isFilled(c))
            .thenComparing(HeaderCell::position);
    return order.compare(one, other) <= 0 ? one : other;
  }

  private boolean isFilled(HeaderCell cell) {
    return sample.stream().anyMatch(row -> !row.cell(cell.position()).isBlank());
  }

  /** A header in two languages may take two columns, of which one remains empty. */
  private void requireOne(List<HeaderCell> cells, HeaderCell chosen) throws TableScanException {
    for (HeaderCell other : cells) {
      boolean isOther = other.isSurely(required) && !other.equals(chosen);
      if (isOther && (isFilled(other) || !isFilled(chosen))) {
        HeaderCell first = other.position() < chosen.position() ? other : chosen;
        HeaderCell second = other.position() < chosen.position() ? chosen : other;
        throw new TableScanException(
            TableScanException.Kind.TWO_COLUMNS,
            first.reference(),
            oneLine(first.text()),
            second.reference(),
            oneLine(second.text()));
      }
    }
  }

  /**
   * Determines the kind of a column {@code Type} or {@code Soort} from its values and the other
   * columns.
   */
  private HeaderCell withType(HeaderCell cell, List<HeaderCell> cells) {
    boolean isType = cell.meaning().filter(m -> m.certainty() == Certainty.TYPE).isPresent();
    if (!isType) {
      return cell;
    }
    boolean hasModality = cells.stream().anyMatch(c -> c.isSurely(ColumnKind.MODALITY));
    if (!hasModality && holdsModalities(cell)) {
      return named(cell, ColumnKind.MODALITY);
    }
    if (cell.is(ColumnKind.MODALITY)) {
      boolean hasMake = cells.stream().anyMatch(c -> c.isSurely(ColumnKind.MAKE));
      boolean hasModel = cells.stream().anyMatch(c -> c.isSurely(ColumnKind.MODEL));
      boolean isModel = !hasModel && (hasModality || (hasMake && isFilled(cell)));
      return isModel ? named(cell, ColumnKind.MODEL) : hasModality ? cell.withoutMeaning() : cell;
    }
    return cell;
  }

  /**
   * Returns the only column with an unknown header and with types of device as its only values;
   * empty if a header names the modality.
   */
  private Optional<HeaderCell> modalityByValues(List<HeaderCell> cells) {
    if (!wanted.contains(ColumnKind.MODALITY)
        || cells.stream().anyMatch(cell -> cell.is(ColumnKind.MODALITY))) {
      return Optional.empty();
    }
    List<HeaderCell> found =
        cells.stream()
            .filter(cell -> cell.meaning().isEmpty() && isFilled(cell))
            .filter(cell -> values(cell).allMatch(value -> isModality(value.text())))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private Stream<TableCell> values(HeaderCell column) {
    return sample.stream().map(row -> row.cell(column.position())).filter(cell -> !cell.isBlank());
  }

  private static HeaderCell named(HeaderCell cell, ColumnKind kind) {
    HeaderMeaning meaning = new HeaderMeaning(kind, Certainty.LIKELY);
    return new HeaderCell(cell.position(), cell.reference(), cell.text(), Optional.of(meaning));
  }

  /** Returns whether at least half of the values are types of device. */
  private boolean holdsModalities(HeaderCell column) {
    List<TableCell> values = values(column).toList();
    long modalities = values.stream().filter(cell -> isModality(cell.text())).count();
    return modalities > 0 && modalities * 2 >= values.size();
  }

  private static boolean isModality(String text) {
    return Modality.tryParse(text).isPresent() || Modality.NotRegistered.tryParse(text).isPresent();
  }
}
