package io.github.openmidid.client.internal.io;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java platform has; written as lower-case hexadecimal. */
public final class Sha256 {
  private final MessageDigest digest;

  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public Sha256 with(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
    return this;
  }

  /** The hash of all of it; afterwards this begins anew. */
  public byte[] bytes() {
    return digest.digest();
  }

  /** The same as text. */
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }

  /** The hash of these bytes. */
  public static byte[] of(byte[] bytes) {
    return new Sha256().with(bytes, 0, bytes.length).bytes();
  }
}
