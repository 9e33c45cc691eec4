package io.github.openmidid.examples.register;

import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes an access token to a file, for a client on the same machine. */
final class TokenFile {
  private static final FileAttribute<?>[] OWNER_ONLY = {
    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
  };
  private static final FileAttribute<?>[] NOTHING = {};

  private TokenFile() {}

  /**
   * Writes the token to a new file, which replaces an existing one. On POSIX file systems only the
   * owner can read it.
   */
  static void write(Path file, char[] token) {
    ByteBuffer bytes = StandardCharsets.US_ASCII.encode(CharBuffer.wrap(token));
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    try {
      Files.deleteIfExists(file);
      try (SeekableByteChannel channel =
          Files.newByteChannel(
              file,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              posix ? OWNER_ONLY : NOTHING)) {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
    } catch (IOException e) {
      throw new ReferenceRegisterException("The token cannot be written to " + file + ".", e);
    }
  }
}
