package io.github.openmidid.client.internal.io;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An incremental SHA-256 hash. */
public final class Sha256 {
  private final MessageDigest digest;

  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }

  public Sha256 with(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
    return this;
  }

  /** Returns the hash of all added bytes and resets this object. */
  public byte[] bytes() {
    return digest.digest();
  }

  /** Returns the hash in lower-case hexadecimal and resets this object. */
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }

  /** Returns the hash of a byte array. */
  public static byte[] of(byte[] bytes) {
    return new Sha256().with(bytes, 0, bytes.length).bytes();
  }
}
