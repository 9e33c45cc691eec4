package io.github.openmidid.examples.tables.csv;

import io.github.openmidid.examples.tables.model.TableCell;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Caches the cells of one column. Operators, makers and dates occur again and again: one cell for
 * all of them saves time and most of the memory. A column whose values hardly recur, such as that
 * of serial numbers, is not cached.
 */
final class CellCache {
  private static final int SLOTS = 1 << 9;
  private static final int MAX_LENGTH = 64;

  /** The number of cells after which it is decided whether values recur. */
  private static final int TRIAL = 1 << 10;

  private @Nullable Entry @Nullable [] slots = new @Nullable Entry[SLOTS];
  private int cells;
  private int hits;

  /** A cell and the characters of its text, which are compared faster than those of a string. */
  private static final class Entry {
    final char[] text;
    final TableCell cell;

    Entry(char[] text, TableCell cell) {
      this.text = text;
      this.cell = cell;
    }
  }

  /** Returns a cell with a text. */
  TableCell cell(char[] buffer, int offset, int length) {
    @Nullable Entry[] cached = slots;
    if (cached == null || length > MAX_LENGTH) {
      return TableCell.ofText(new String(buffer, offset, length));
    }
    int slot = slot(buffer, offset, length);
    Entry known = cached[slot];
    cells++;
    if (known != null
        && Arrays.equals(known.text, 0, known.text.length, buffer, offset, offset + length)) {
      hits++;
      return known.cell;
    }
    if (cells == TRIAL && hits < TRIAL / 2) {
      slots = null;
    }
    char[] text = Arrays.copyOfRange(buffer, offset, offset + length);
    TableCell cell = TableCell.ofText(new String(text));
    cached[slot] = new Entry(text, cell);
    return cell;
  }

  /** Mixes four characters, those of a date that differ most among them. */
  private static int slot(char[] buffer, int offset, int length) {
    int last = offset + length - 1;
    int hash = length;
    hash = hash * 31 + buffer[offset];
    hash = hash * 31 + buffer[offset + length / 2];
    hash = hash * 31 + buffer[offset + Math.min(1, length - 1)];
    hash = hash * 31 + buffer[offset + Math.min(4, length - 1)];
    hash = hash * 31 + buffer[last];
    return (hash ^ (hash >>> 9)) & (SLOTS - 1);
  }
}
