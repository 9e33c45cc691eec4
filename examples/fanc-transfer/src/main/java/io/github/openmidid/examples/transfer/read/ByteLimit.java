package io.github.openmidid.examples.transfer.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A limit on the number of bytes read from several streams in total. */
final class ByteLimit {
  private long left;

  ByteLimit(long bytes) {
    this.left = bytes;
  }

  /** Returns whether the limit has been exceeded. */
  boolean isExceeded() {
    return left < 0;
  }

  /**
   * Wraps a stream, which then fails beyond the limit. Closing the wrapper has no effect: an XML
   * parser closes its input at the end of the document, where more bytes may follow.
   */
  InputStream limit(InputStream in) {
    return new Limited(in);
  }

  private int use(int bytes) throws IOException {
    left -= Math.max(0, bytes);
    if (isExceeded()) {
      throw new IOException("byte limit exceeded");
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
