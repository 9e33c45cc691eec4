package io.github.openmidid.examples.billing.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The read buffer: moves from record to record of a file, whose records are lines or, without line
 * breaks, blocks of one length. Its content is overwritten when it is closed. Not thread-safe.
 */
final class RecordBuffer implements AutoCloseable {
  private static final int SIZE = 1 << 16;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int END_OF_FILE = 0x1A;

  private final byte[] bytes = new byte[SIZE];
  private final InputStream in;
  private final int blockLength;
  private int from;
  private int to;
  private int next;
  private int end;
  private long length;
  private long line;
  private byte lineBreak;
  private boolean hasLines;

  private RecordBuffer(InputStream in, int blockLength) throws IOException {
    this.in = in;
    this.blockLength = blockLength;
    fill();
    if (end >= BYTE_ORDER_MARK.length
        && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, 3)) {
      next = BYTE_ORDER_MARK.length;
    }
    hasLines = find((byte) '\n') >= 0 || find((byte) '\r') >= 0;
    lineBreak = (byte) (find((byte) '\n') >= 0 ? '\n' : '\r');
  }

  /** Opens a file. */
  static RecordBuffer open(Path file, int blockLength) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return new RecordBuffer(in, blockLength);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Returns the buffer. */
  byte[] bytes() {
    return bytes;
  }

  /** Returns where the record begins in the buffer. */
  int from() {
    return from;
  }

  /** Returns the number of bytes of the record without its line break. */
  long length() {
    return length;
  }

  /** Returns the line of the record, from 1; without line breaks its number. */
  long line() {
    return line;
  }

  /** Returns whether the whole record is in the buffer; a line of any length is passed over. */
  boolean isWhole() {
    return length == to - from;
  }

  /** Moves to the next record that is not blank; returns whether there is one. */
  boolean next() throws IOException {
    while (hasLines ? nextLine() : nextBlock()) {
      line++;
      if (!isBlank()) {
        return true;
      }
    }
    return false;
  }

  private boolean nextBlock() throws IOException {
    if (end - next < blockLength) {
      fill();
    }
    from = next;
    to = Math.min(end, from + blockLength);
    next = to;
    length = (long) to - from;
    return length > 0;
  }

  private boolean nextLine() throws IOException {
    int found = find(lineBreak);
    if (found < 0) {
      fill();
      found = find(lineBreak);
    }
    from = next;
    to = found < 0 ? end : found;
    length = (long) to - from;
    if (found < 0 && end == SIZE) {
      skipLine();
      return true;
    }
    next = found < 0 ? end : found + 1;
    if (to > from && bytes[to - 1] == '\r') {
      to--;
      length--;
    }
    return found >= 0 || length > 0;
  }

  /** Passes over a line that is longer than the buffer. */
  private void skipLine() throws IOException {
    int found = -1;
    length = 0;
    while (found < 0 && end > next) {
      length += end - next;
      next = end;
      fill();
      found = find(lineBreak);
    }
    length += Math.max(found - next, 0);
    next = found < 0 ? end : found + 1;
    from = 0;
    to = 0;
  }

  private int find(byte wanted) {
    for (int i = next; i < end; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** Moves what is left to the beginning, and fills the rest of the buffer. */
  private void fill() throws IOException {
    System.arraycopy(bytes, next, bytes, 0, end - next);
    end -= next;
    next = 0;
    int read = in.readNBytes(bytes, end, SIZE - end);
    end += read;
  }

  private boolean isBlank() {
    for (int i = from; i < to; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != END_OF_FILE) {
        return false;
      }
    }
    return isWhole();
  }

  @Override
  public void close() throws IOException {
    Arrays.fill(bytes, (byte) 0);
    in.close();
  }
}
