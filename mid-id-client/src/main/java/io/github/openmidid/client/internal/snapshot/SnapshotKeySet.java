package io.github.openmidid.client.internal.snapshot;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Ed25519 keys that verify the signatures of snapshots; supported by Java 15 and later. */
public final class SnapshotKeySet {
  private static final String ALGORITHM = "Ed25519";
  private static final Pattern PEM =
      Pattern.compile(
          "\\s*(?:-----BEGIN PUBLIC KEY-----)?([A-Za-z0-9+/=\\s]+)(?:-----END PUBLIC KEY-----)?\\s*");

  private SnapshotKeySet() {}

  /** Parses a public key in PEM format. */
  public static PublicKey read(String pem) {
    Matcher text = PEM.matcher(pem);
    if (!text.matches()) {
      throw new IllegalArgumentException("the text is not a public key in PEM format");
    }
    try {
      byte[] encoded = Base64.getDecoder().decode(text.group(1).replaceAll("\\s", ""));
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw new IllegalArgumentException("the text is not an Ed25519 public key", e);
    }
  }

  /** Verifies that there is at least one key and that all are Ed25519 keys. */
  public static void require(List<PublicKey> keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("at least one public key of the register is required");
    }
    if (!keys.stream().allMatch(SnapshotKeySet::isEd25519)) {
      throw new IllegalArgumentException("a public key of the register is not an Ed25519 key");
    }
  }

  private static boolean isEd25519(PublicKey key) {
    return key instanceof EdECPublicKey edwards && edwards.getParams().getName().equals(ALGORITHM);
  }

  /** Returns whether the signature of the first {@code length} bytes matches one of the keys. */
  static boolean verifyAny(List<PublicKey> keys, byte[] bytes, int length, byte[] signature) {
    return keys.stream().anyMatch(key -> verify(key, bytes, length, signature));
  }

  private static boolean verify(PublicKey key, byte[] bytes, int length, byte[] signature) {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(bytes, 0, length);
      return check.verify(signature);
    } catch (GeneralSecurityException e) { // malformed signature
      return false;
    }
  }
}
