package io.github.openmidid.client.internal.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A download of a response body that is too large for memory into an existing file. Each attempt
 * overwrites the file.
 */
public final class Download {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final long expectedSize;
  private volatile long size = -1;
  private volatile byte[] sha256 = {};
  private volatile @Nullable IOException failure;

  /**
   * Creates a download into a file.
   *
   * @param expectedSize the expected number of bytes; reading stops after more
   */
  public Download(Path file, long expectedSize) {
    this.file = file;
    this.expectedSize = expectedSize;
  }

  /**
   * Writes the body of a response to the file, on the calling thread.
   *
   * @return whether the body was read to its end; false if it is longer than expected
   */
  public boolean receive(InputStream body) throws IOException {
    Sha256 hash = new Sha256();
    byte[] buffer = new byte[BUFFER];
    long received = 0;
    try (FileChannel out = open()) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        received += read;
        if (received > expectedSize) {
          break;
        }
        hash.with(buffer, 0, read);
        write(out, ByteBuffer.wrap(buffer, 0, read));
      }
    }
    size = received;
    sha256 = hash.bytes();
    return received <= expectedSize;
  }

  /** Returns the number of bytes read; −1 before the first body. */
  public long size() {
    return size;
  }

  /** Returns the SHA-256 of the written bytes. */
  public byte[] sha256() {
    return sha256;
  }

  private FileChannel open() throws IOException {
    try {
      return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw record(e);
    }
  }

  private void write(FileChannel out, ByteBuffer bytes) throws IOException {
    try {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    } catch (IOException e) {
      throw record(e);
    }
  }

  /**
   * Records a failure of the file, to distinguish it from one of the connection. It is none of the
   * file if the thread was interrupted, as when the caller has given up.
   */
  private IOException record(IOException e) {
    if (!(e instanceof ClosedByInterruptException)) {
      failure = e;
    }
    return e;
  }

  /** Returns the failure to write the file; empty if there was none. */
  public Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  /**
   * Returns whether the file has the expected size and the given SHA-256 (lower-case hexadecimal).
   */
  public boolean matches(String expectedSha256) {
    return size == expectedSize && HexFormat.of().formatHex(sha256).equals(expectedSha256);
  }
}
