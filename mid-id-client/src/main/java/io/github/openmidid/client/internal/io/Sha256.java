package io.github.openmidid.client.internal.io;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An incremental SHA-256 hash. */
public final class Sha256 {
  private static final int BLOCK = 64 * 1024;

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

  /**
   * Returns the hash of a byte array.
   *
   * @param betweenBlocks runs before each further 64 KiB; the hash ends with what it throws
   */
  public static byte[] of(byte[] bytes, Runnable betweenBlocks) {
    Sha256 hash = new Sha256();
    for (int start = 0; start < bytes.length; start += BLOCK) {
      if (start > 0) {
        betweenBlocks.run();
      }
      hash.with(bytes, start, Math.min(BLOCK, bytes.length - start));
    }
    return hash.bytes();
  }
}
