package io.github.openmidid.examples.tables.csv;

import io.github.openmidid.examples.tables.model.TableCell;
import org.jspecify.annotations.Nullable;

/**
 * Remembers cells with short texts. Operators, makers and dates occur again and again: one cell for
 * all of them saves time and most of the memory.
 */
final class CellCache {
  private static final int SLOTS = 1 << 12;
  private static final int MAX_LENGTH = 48;

  private final @Nullable TableCell[] slots = new TableCell[SLOTS];

  /** Returns a cell with a text. */
  TableCell cell(char[] buffer, int offset, int length) {
    if (length > MAX_LENGTH) {
      return TableCell.ofText(new String(buffer, offset, length));
    }
    int hash = 0;
    for (int i = offset; i < offset + length; i++) {
      hash = hash * 31 + buffer[i];
    }
    int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    TableCell known = slots[slot];
    if (known != null && isSame(known.text(), buffer, offset, length)) {
      return known;
    }
    TableCell cell = TableCell.ofText(new String(buffer, offset, length));
    slots[slot] = cell;
    return cell;
  }

  private static boolean isSame(String text, char[] buffer, int offset, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != buffer[offset + i]) {
        return false;
      }
    }
    return true;
  }
}
