package io.github.openmidid.examples.dicom.stream;

import io.github.openmidid.examples.dicom.model.DicomFileException;
import io.github.openmidid.examples.dicom.model.DicomFileException.Kind;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** The bytes of a file, read forward, with some look ahead. What is skipped is not kept. */
public class DicomInput implements Closeable {
  /** The maximum size of an inflated data set up to its pixels. */
  static final long MAX_INFLATED = 64L << 20;

  private static final int BUFFER_SIZE = 4096;

  private final InputStream in;
  private final long limit;
  private final byte[] buffer = new byte[BUFFER_SIZE];
  private int next;
  private int filled;
  private long position;

  /** Creates an input without a limit. */
  public DicomInput(InputStream in) {
    this(in, Long.MAX_VALUE);
  }

  private DicomInput(InputStream in, long limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Returns an input of the remaining bytes, which are compressed (RFC 1951). */
  public DicomInput inflated() {
    InputStream rest = new InputStreamOfRest();
    Inflater inflater = new Inflater(true);
    InputStream inflating =
        new InflaterInputStream(rest, inflater, BUFFER_SIZE) {
          @Override
          public void close() throws IOException {
            inflater.end();
            super.close();
          }
        };
    return new DicomInput(inflating, MAX_INFLATED);
  }

  /** Returns the number of bytes that were read or skipped. */
  public long position() {
    return position;
  }

  /**
   * Fills the look ahead.
   *
   * @param count the number of bytes that are wanted, at most 4096
   * @return whether so many bytes are left
   */
  public boolean has(int count) throws IOException {
    if (filled - next >= count) {
      return true;
    }
    System.arraycopy(buffer, next, buffer, 0, filled - next);
    filled -= next;
    next = 0;
    while (filled < count) {
      int read = read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        return false;
      }
      filled += read;
    }
    return true;
  }

  /** Returns a byte of the look ahead, which must have been filled. */
  public int peek(int offset) {
    return buffer[next + offset] & 0xFF;
  }

  /** Returns a number of 16 bits of the look ahead. */
  int peek16(int offset, boolean isBigEndian) {
    int first = peek(offset);
    int second = peek(offset + 1);
    return isBigEndian ? first << 8 | second : second << 8 | first;
  }

  /** Returns a number of 32 bits of the look ahead, without sign. */
  long peek32(int offset, boolean isBigEndian) {
    long first = peek16(offset, isBigEndian);
    long second = peek16(offset + 2, isBigEndian);
    return isBigEndian ? first << 16 | second : second << 16 | first;
  }

  /** Returns the tag of an element of the look ahead. */
  int peekTag(int offset, boolean isBigEndian) {
    return peek16(offset, isBigEndian) << 16 | peek16(offset + 2, isBigEndian);
  }

  /**
   * Reads a value.
   *
   * @param tag the tag of the element that has it
   */
  protected byte[] value(int tag, int length) throws IOException {
    byte[] value = new byte[length];
    int buffered = Math.min(length, filled - next);
    System.arraycopy(buffer, next, value, 0, buffered);
    next += buffered;
    int count = buffered;
    while (count < length) {
      int read = read(value, count, length - count);
      if (read < 0) {
        throw new DicomFileException(Kind.TRUNCATED);
      }
      count += read;
    }
    position += length;
    return value;
  }

  /**
   * Skips bytes.
   *
   * @throws DicomFileException if fewer are left
   */
  public void skip(long count) throws IOException {
    int buffered = (int) Math.min(count, filled - next);
    next += buffered;
    long left = count - buffered;
    while (left > 0) {
      long skipped = skipUnbuffered(left);
      if (skipped == 0) {
        if (!has(1)) {
          throw new DicomFileException(Kind.TRUNCATED);
        }
        skipped = Math.min(left, filled - next);
        next += (int) skipped;
      }
      left -= skipped;
    }
    position += count;
    requireWithinLimit();
  }

  private long skipUnbuffered(long count) throws IOException {
    try {
      return in.skip(Math.min(count, Math.max(1, limit - position)));
    } catch (ZipException e) {
      throw new DicomFileException(Kind.DAMAGED, e);
    } catch (EOFException e) {
      throw new DicomFileException(Kind.TRUNCATED, e);
    }
  }

  private int read(byte[] target, int from, int count) throws IOException {
    requireWithinLimit();
    try {
      return in.read(target, from, count);
    } catch (ZipException e) {
      throw new DicomFileException(Kind.DAMAGED, e);
    } catch (EOFException e) {
      return -1;
    }
  }

  private void requireWithinLimit() throws DicomFileException {
    if (position > limit) {
      throw new DicomFileException(Kind.TOO_LARGE);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** A stream of the remaining bytes, for the inflater. */
  private final class InputStreamOfRest extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
      if (next == filled) {
        return in.read(target, from, count);
      }
      int copied = Math.min(count, filled - next);
      System.arraycopy(buffer, next, target, from, copied);
      next += copied;
      return copied;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
