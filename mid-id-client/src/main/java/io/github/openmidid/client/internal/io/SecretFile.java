package io.github.openmidid.client.internal.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A supplier of the secret in a file, which is read for each call, so that it can be replaced. Line
 * breaks at the end do not belong to the secret.
 */
public record SecretFile(Path file) implements Supplier<char[]> {
  private static final int MAX_BYTES = 65_536;

  @Override
  public char[] get() {
    byte[] bytes = read();
    CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
    try {
      int end = decoded.length();
      while (end > 0 && isLineBreak(decoded.get(end - 1))) {
        end--;
      }
      return Arrays.copyOf(decoded.array(), end);
    } finally {
      Arrays.fill(bytes, (byte) 0);
      Arrays.fill(decoded.array(), '\0');
    }
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private byte[] read() {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IllegalStateException("the file is too large for a secret");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
