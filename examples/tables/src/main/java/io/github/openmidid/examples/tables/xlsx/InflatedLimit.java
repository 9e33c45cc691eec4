package io.github.openmidid.examples.tables.xlsx;

import io.github.openmidid.examples.tables.model.TableFileException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A limit on the number of bytes that are inflated from one workbook in total. */
final class InflatedLimit {
  private static final long MAX_INFLATED = 512L << 20;

  /** The size in bytes below which any compression ratio is accepted. */
  private static final long ALWAYS_ALLOWED = 16L << 20;

  /** The maximum compression ratio. A sheet with a million equal rows stays below 100. */
  private static final long MAX_RATIO = 200;

  private long left;

  InflatedLimit(long fileSize) {
    left = Math.min(MAX_INFLATED, Math.max(ALWAYS_ALLOWED, fileSize * MAX_RATIO));
  }

  /** Wraps a stream, which then fails beyond the limit. */
  InputStream limit(InputStream in) {
    return new Limited(in);
  }

  private int use(int bytes) throws IOException {
    left -= Math.max(0, bytes);
    if (left < 0) {
      throw new TableFileException(TableFileException.Kind.BOMB);
    }
    return bytes;
  }

  private final class Limited extends FilterInputStream {
    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      use(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return use(super.read(buffer, offset, length));
    }
  }
}
