package io.github.openmidid.client.internal.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the body of an answer goes that is too long for memory: into a file that is there already.
 * Each attempt begins it anew.
 */
public final class Download {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final long expectedSize;
  private volatile long size = -1;
  private volatile byte[] sha256 = {};
  private volatile @Nullable IOException failure;

  /**
   * Into this file.
   *
   * @param expectedSize how many bytes there are; no more than one above that are taken
   */
  public Download(Path file, long expectedSize) {
    this.file = file;
    this.expectedSize = expectedSize;
  }

  /**
   * Writes the body of one answer, on the thread that reads it.
   *
   * @return whether it was read to its end; not if it is longer than announced
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

  /** How many bytes were read. */
  public long size() {
    return size;
  }

  /** The SHA-256 of what was written. */
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

  /** Remembered, since it is no failure of the connection. */
  private IOException record(IOException e) {
    failure = e;
    return e;
  }

  /** Why the file could not be written, if it could not. */
  public Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Whether what was written is what was announced. */
  public boolean matches(String expectedSha256) {
    return size == expectedSize && HexFormat.of().formatHex(sha256).equals(expectedSha256);
  }
}
