package io.github.openmidid;

import java.util.Objects;

/**
 * The identifiers in one column of a csv file that is in memory: where each stands and whether it
 * is one, without a string or any other object made of it.
 *
 * <pre>{@code
 * byte[] file = Files.readAllBytes(path);
 * MidIdColumn.of(';', 6).read(file, (line, offset, length, valid) -> {
 *   if (!valid) {
 *     System.out.println("line " + line + ": " + new String(file, offset, length, UTF_8));
 *   }
 * });
 * }</pre>
 *
 * <p>Records are those of RFC 4180 with any of LF, CRLF and CR at their ends. A field that begins
 * with a quote goes on to the next one that is not doubled, delimiters and line breaks included; a
 * quote anywhere else is a character like others. Empty lines are no records. Nothing is known of a
 * header: its field is visited as all others are.
 */
public final class MidIdColumn {
  private static final String DELIMITERS = ";,\t";

  private final char delimiter;
  private final int index;

  private MidIdColumn(char delimiter, int index) {
    this.delimiter = delimiter;
    this.index = index;
  }

  /** Told of each record, in the order of the file. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * One field of the column.
     *
     * @param line the line in which the record begins, from 1
     * @param offset where in the array the field begins
     * @param length how many bytes it has, its quotes not counted; a field that has characters
     *     behind its quotes, or no closing quote, is given as it stands. A record without the
     *     column has an empty one at its end
     * @param valid whether the field is one that {@link MidId#parse} would read
     */
    void field(int line, int offset, int length, boolean valid);
  }

  /**
   * A column by its place.
   *
   * @param delimiter semicolon, comma or tab
   * @param index of the column, from 0
   * @throws IllegalArgumentException if the delimiter is another one or the index negative
   */
  public static MidIdColumn of(char delimiter, int index) {
    if (DELIMITERS.indexOf(delimiter) < 0) {
      throw new IllegalArgumentException("the delimiter is not a semicolon, comma or tab");
    }
    if (index < 0) {
      throw new IllegalArgumentException("the index of a column is negative: " + index);
    }
    return new MidIdColumn(delimiter, index);
  }

  /** Reads a whole array, as {@link #read(byte[], int, int, Visitor)} does. */
  public void read(byte[] utf8, Visitor visitor) {
    read(utf8, 0, utf8.length, visitor);
  }

  /**
   * Reads a file.
   *
   * @param utf8 the file, in UTF-8 or any other extension of ASCII; a byte order mark is skipped
   * @param offset where it begins
   * @param length how many bytes it has
   * @param visitor told of each record, before this method returns
   * @throws IndexOutOfBoundsException if the array has no such part
   */
  public void read(byte[] utf8, int offset, int length, Visitor visitor) {
    Objects.checkFromIndexSize(offset, length, utf8.length);
    new ColumnScanner(utf8, offset, offset + length, (byte) delimiter).read(index, visitor);
  }
}
