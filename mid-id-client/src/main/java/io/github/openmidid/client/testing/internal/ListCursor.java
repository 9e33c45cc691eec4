package io.github.openmidid.client.testing.internal;

import java.util.List;
import java.util.Objects;

/**
 * Creates and checks the cursors of a list: a position, and a digest of it and of the list.
 *
 * @param list the texts that identify the list: operation and filter
 */
public record ListCursor(List<String> list) {

  /** Returns the cursor of a position. */
  public String toText(String position) {
    return position + "." + Integer.toHexString(Objects.hash(list, position));
  }

  /**
   * Returns the position of a cursor.
   *
   * @throws IllegalArgumentException if it is damaged or belongs to another list
   */
  public String parse(String cursor) {
    Objects.requireNonNull(cursor, "cursor");
    String position = cursor.substring(0, Math.max(0, cursor.lastIndexOf('.')));
    if (!cursor.equals(toText(position))) {
      throw new IllegalArgumentException(
          "the cursor is damaged, or belongs to another list, filter or register");
    }
    return position;
  }
}
