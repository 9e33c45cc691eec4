package io.github.openmidid.examples.transfer.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How many bytes may be read in all, from any number of streams. */
final class ByteLimit {
  private long left;

  ByteLimit(long bytes) {
    this.left = bytes;
  }

  /** Whether more was there than allowed. */
  boolean isExceeded() {
    return left < 0;
  }

  /**
   * The same stream, which fails once the allowance is used up. Closing it does nothing: an XML
   * parser does so at the end of the document, where more may follow.
   */
  InputStream limit(InputStream in) {
    return new Limited(in);
  }

  private int use(int bytes) throws IOException {
    left -= Math.max(0, bytes);
    if (isExceeded()) {
      throw new IOException("more than allowed");
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

    @Override
    public void close() {}
  }
}
