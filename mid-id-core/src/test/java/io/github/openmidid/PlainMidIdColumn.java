package io.github.openmidid;

import java.util.ArrayList;
import java.util.List;

/** The plain version of {@link MidIdColumn}: one byte after the other, as it is defined. */
final class PlainMidIdColumn {
  /** What a visitor is told. */
  record Field(int line, int offset, int length, boolean valid) {}

  private final byte[] text;
  private final int end;
  private final char delimiter;
  private final List<Field> fields = new ArrayList<>();
  private int at;
  private int line = 1;

  private PlainMidIdColumn(byte[] text, int offset, int length, char delimiter) {
    this.text = text;
    this.at = offset;
    this.end = offset + length;
    this.delimiter = delimiter;
  }

  static List<Field> read(byte[] text, int offset, int length, char delimiter, int column) {
    PlainMidIdColumn plain = new PlainMidIdColumn(text, offset, length, delimiter);
    plain.read(column);
    return plain.fields;
  }

  private void read(int column) {
    if (is('\u00EF', 0) && is('\u00BB', 1) && is('\u00BF', 2)) {
      at += 3;
    }
    while (at < end) {
      if (isBreak()) {
        step();
      } else {
        record(column);
      }
    }
  }

  private void record(int column) {
    int first = line;
    int index = 0;
    field(first, index == column);
    while (is(delimiter, 0)) {
      step();
      index++;
      field(first, index == column);
    }
    if (index < column) {
      fields.add(new Field(first, at, 0, false));
    }
  }

  private void field(int first, boolean wanted) {
    int start = at;
    boolean closed = is('"', 0) && quoted();
    int closedAt = at;
    while (at < end && !is(delimiter, 0) && !isBreak()) {
      step();
    }
    if (wanted) {
      int quotes = closed && at == closedAt ? 1 : 0;
      int length = at - start - 2 * quotes;
      boolean valid = MidId.isValid(text, start + quotes, length);
      fields.add(new Field(first, start + quotes, length, valid));
    }
  }

  /** To behind the closing quote; false if there is none. */
  private boolean quoted() {
    step();
    while (at < end) {
      boolean quote = is('"', 0);
      step();
      if (quote && !is('"', 0)) {
        return true;
      }
      if (quote) {
        step();
      }
    }
    return false;
  }

  /** One byte further, counting the lines that end. */
  private void step() {
    if (is('\n', 0) || (is('\r', 0) && !is('\n', 1))) {
      line++;
    }
    at++;
  }

  private boolean isBreak() {
    return is('\n', 0) || is('\r', 0);
  }

  private boolean is(char c, int ahead) {
    return at + ahead < end && (text[at + ahead] & 0xFF) == c;
  }
}
