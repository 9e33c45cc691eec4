package io.github.openmidid.examples.tables.header;

import io.github.openmidid.examples.tables.column.HeaderVocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Distinguishes tables side by side from one table with two columns of a kind. Tables side by side
 * have an empty column between them, or the same headers again.
 */
public final class SideBySide {
  private SideBySide() {}

  /** Returns the header of each table; one if they cannot be distinguished. */
  public static List<Header> split(Header header) {
    int tables = header.keys().size();
    if (tables < 2) {
      return List.of(header);
    }
    List<Header> blocks = withGaps(header);
    if (blocks.size() == tables && areTables(blocks)) {
      return blocks;
    }
    List<Header> periods = repeated(header, tables);
    return periods.isEmpty() ? List.of(header) : periods;
  }

  /** Divides at empty columns; a block without the required column belongs to the one before. */
  private static List<Header> withGaps(Header header) {
    List<Header> blocks = new ArrayList<>();
    int from = 0;
    int last = header.cells().get(0).position();
    boolean hasRequired = false;
    for (HeaderCell cell : header.cells()) {
      int at = cell.position();
      boolean isNew = at > last + 1 && hasRequired && hasRequired(header, at);
      if (isNew) {
        blocks.add(header.within(from, at));
        from = at;
        hasRequired = false;
      }
      hasRequired |= cell.isSurely(header.key());
      last = at;
    }
    blocks.add(header.within(from, Integer.MAX_VALUE));
    return blocks;
  }

  /** Returns whether the cells from a column to the next gap hold the required one. */
  private static boolean hasRequired(Header header, int from) {
    int at = from;
    while (header.at(at).isPresent()) {
      if (header.at(at).orElseThrow().isSurely(header.key())) {
        return true;
      }
      at++;
    }
    return false;
  }

  private static boolean areTables(List<Header> blocks) {
    String first = blocks.get(0).keys().get(0).text();
    boolean haveOneEach = blocks.stream().allMatch(block -> block.keys().size() == 1);
    return haveOneEach
        && (blocks.stream().allMatch(block -> block.understood() > 1)
            || blocks.stream()
                .allMatch(b -> HeaderVocabulary.isSame(first, b.keys().get(0).text())));
  }

  /** Divides headers that repeat without a gap: {@code MID-ID, Type, MID-ID, Type}. */
  private static List<Header> repeated(Header header, int tables) {
    List<HeaderCell> cells = header.cells();
    int period = cells.size() / tables;
    if (period < 2 || cells.size() % tables != 0) {
      return List.of();
    }
    for (int i = period; i < cells.size(); i++) {
      if (!HeaderVocabulary.isSame(cells.get(i).text(), cells.get(i - period).text())) {
        return List.of();
      }
    }
    List<Header> periods = new ArrayList<>();
    for (int i = 0; i < tables; i++) {
      int from = i == 0 ? 0 : cells.get(i * period).position();
      int to = i == tables - 1 ? Integer.MAX_VALUE : cells.get((i + 1) * period).position();
      periods.add(header.within(from, to));
    }
    return periods;
  }
}
