package io.github.openmidid;

import static io.github.openmidid.Utf8Scanner.CANONICAL_LENGTH;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Goes through a csv file eight bytes at a time: {@link MidIdColumn} tells what it finds, the tests
 * hold it against a version that goes byte by byte.
 *
 * <p>Bytes that are looked for show as the highest bit of their byte in a word. {@code delimiters}
 * is exact; {@code special} may show more behind the first byte that it is right about, which is
 * why each such byte is looked at once more.
 */
final class ColumnScanner {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EACH = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
  private static final long LOW_BITS = ~HIGH_BITS;
  private static final long QUOTES = EACH * '"';

  /** Turns the line breaks, and nothing else that a csv file has, to less than 6; a tab to 6. */
  private static final long BREAKS = EACH * 0x0F;

  /** Stands for what is beyond the end: none of the characters that are looked for. */
  private static final long PADDING = EACH * 'x';

  private static final int BYTE_ORDER_MARK = 0xBFBBEF;

  private final byte[] text;
  private final int end;
  private final byte delimiter;
  private final long delimiters;
  private int position;
  private int line = 1;
  private int record;
  private int left;

  ColumnScanner(byte[] text, int start, int end, byte delimiter) {
    this.text = text;
    this.end = end;
    this.delimiter = delimiter;
    this.delimiters = EACH * delimiter;
    this.position = start;
  }

  void read(int column, MidIdColumn.Visitor visitor) {
    if ((word(position) & 0xFFFFFF) == BYTE_ORDER_MARK) {
      position += 3;
    }
    while (position < end) {
      if (isBreak(text[position])) {
        skipBreak();
      } else {
        record(column, visitor);
      }
    }
  }

  private void record(int column, MidIdColumn.Visitor visitor) {
    int first = line;
    record = position;
    if (!skip(column)) {
      visitor.field(first, position, 0, false);
    } else if (isIdentifier(position)) {
      visitor.field(first, position, CANONICAL_LENGTH, true);
      position += CANONICAL_LENGTH;
    } else {
      field(first, visitor);
    }
    if (position < end && text[position] == delimiter) {
      skip(Integer.MAX_VALUE);
    }
  }

  /**
   * What nearly every field is: an identifier with the length of a canonical one. It has neither
   * delimiter nor quote, and a line break could only be part of the white space around it.
   */
  private boolean isIdentifier(int at) {
    int after = at + CANONICAL_LENGTH;
    return after < end
        && (text[after] == delimiter || isBreak(text[after]))
        && text[at] > ' '
        && text[after - 1] > ' '
        && MidId.isValid(text, at, CANONICAL_LENGTH);
  }

  private void field(int first, MidIdColumn.Visitor visitor) {
    int start = position;
    boolean quoted = start < end && text[start] == '"';
    int closed = quoted ? closing(start + 1) : start;
    position = fieldEnd(closed);
    int quotes = quoted && position == closed ? 1 : 0;
    int offset = start + quotes;
    int length = position - quotes - offset;
    visitor.field(first, offset, length, MidId.isValid(text, offset, length));
  }

  /** Goes behind so many delimiters; false, and to the end of the record, if it has fewer. */
  private boolean skip(int fields) {
    left = fields;
    boolean within = true;
    while (left > 0 && position < end && within) {
      skipPairs();
      within = skipWord();
    }
    position = Math.min(position, end);
    return left == 0;
  }

  /** Over two words at a time, as long as nothing but delimiters to be passed is in them. */
  private void skipPairs() {
    int at = position;
    int rest = left;
    long first = word(at);
    while (at <= end - 2 * Long.BYTES) {
      long second = (long) WORD.get(text, at + Long.BYTES);
      int count = Long.bitCount(delimiters(first) | (delimiters(second) >>> 1));
      if (count >= rest || (special(first) | special(second)) != 0) {
        break;
      }
      rest -= count;
      at += 2 * Long.BYTES;
      first = word(at);
    }
    // Over the first of the two that are left: no branch, for none could foresee which one it is.
    int count = Long.bitCount(delimiters(first));
    int passed = (int) (((special(first) >>> 7) - 1) >> 63) & ((count - rest) >> 31);
    position = at + (Long.BYTES & passed);
    left = rest - (count & passed);
  }

  /** Over what is to be passed in one word; false at the end of the record. */
  private boolean skipWord() {
    long word = word(position);
    long special = special(word);
    long before = delimiters(word) & (special - 1) & ~special;
    int count = Long.bitCount(before);
    if (count >= left) {
      position += nth(before, left) + 1;
      left = 0;
      return true;
    }
    left -= count;
    position += special == 0 ? Long.BYTES : index(special);
    return special == 0 || skipSpecial();
  }

  private boolean skipSpecial() {
    if (isBreak(text[position])) {
      return false;
    }
    position = isOpening(position) ? closing(position + 1) : position + 1;
    return true;
  }

  private boolean isOpening(int at) {
    return text[at] == '"' && (at == record || text[at - 1] == delimiter);
  }

  /** Behind the quote that closes a field; beyond the end if none does. */
  private int closing(int from) {
    int at = from;
    while (at < end) {
      long word = word(at);
      long special = special(word);
      at += special == 0 ? Long.BYTES : index(special);
      if (special == 0) {
        continue;
      }
      if (text[at] == '"') {
        at++;
        if (at == end || text[at] != '"') {
          return at;
        }
      } else {
        line += endsLine(at) ? 1 : 0;
      }
      at++;
    }
    return end + 1;
  }

  /** The next delimiter or line break. */
  private int fieldEnd(int from) {
    int at = from;
    while (at < end) {
      long word = word(at);
      long found = delimiters(word) | special(word);
      at += found == 0 ? Long.BYTES : index(found);
      if (found != 0) {
        if (text[at] == delimiter || isBreak(text[at])) {
          return at;
        }
        at++;
      }
    }
    return end;
  }

  private void skipBreak() {
    line += endsLine(position) ? 1 : 0;
    position++;
  }

  private static boolean isBreak(byte b) {
    return b == '\n' || b == '\r';
  }

  /** Whether a line ends here: of CR and LF together, only the second one ends it. */
  private boolean endsLine(int at) {
    return text[at] == '\n' || (text[at] == '\r' && (at + 1 == end || text[at + 1] != '\n'));
  }

  private long word(int at) {
    if (at <= end - Long.BYTES) {
      return (long) WORD.get(text, at);
    }
    long word = PADDING;
    for (int i = end - 1; i >= at; i--) {
      word = (word << Byte.SIZE) | (text[i] & 0xFF);
    }
    return word;
  }

  private long delimiters(long word) {
    long difference = word ^ delimiters;
    return ~(((difference & LOW_BITS) + LOW_BITS) | difference) & HIGH_BITS;
  }

  private static long special(long word) {
    return (((word ^ QUOTES) - EACH) | ((word ^ BREAKS) - EACH * 6)) & ~word & HIGH_BITS;
  }

  /** The place of the n-th byte that is marked: each product byte counts those up to its own. */
  private static int nth(long marked, int n) {
    return index((((marked >>> 7) + 0x80 - n) * EACH) & HIGH_BITS);
  }

  private static int index(long marked) {
    return Long.numberOfTrailingZeros(marked) / Byte.SIZE;
  }
}
