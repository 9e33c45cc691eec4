package io.github.openmidid.examples.register.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;

/**
 * The secret key of the order in which serial numbers are granted: whoever has it can predict them.
 * {@link Object#toString} does not reveal it.
 */
public final class SerialSeed {
  private static final int BYTES = 32;
  private static final int FEWEST = 16;
  private static final int MOST = 64;

  private final byte[] bytes;

  private SerialSeed(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Creates a seed from bytes.
   *
   * @throws ReferenceRegisterException if there are fewer than 16 or more than 64
   */
  public static SerialSeed of(byte[] bytes) {
    if (bytes.length < FEWEST || bytes.length > MOST) {
      throw new ReferenceRegisterException(
          "The seed has " + bytes.length + " bytes; it needs " + FEWEST + " to " + MOST + ".");
    }
    return new SerialSeed(bytes.clone());
  }

  /**
   * Reads a seed from a file of raw bytes.
   *
   * @throws ReferenceRegisterException if the file cannot be read or does not contain 16 to 64
   *     bytes
   */
  public static SerialSeed read(Path file) {
    try {
      return of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new ReferenceRegisterException("The seed cannot be read from " + file + ".", e);
    }
  }

  public static SerialSeed random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new SerialSeed(bytes);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public boolean isSameAs(SerialSeed other) {
    return MessageDigest.isEqual(bytes, other.bytes);
  }
}
