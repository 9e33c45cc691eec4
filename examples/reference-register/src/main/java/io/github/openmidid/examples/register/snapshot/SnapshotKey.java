package io.github.openmidid.examples.register.snapshot;

import io.github.openmidid.examples.register.rules.Sha256DigestFactory;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The Ed25519 key pair that signs snapshots. {@link Object#toString} does not reveal it. */
final class SnapshotKey {
  private static final String ALGORITHM = "Ed25519";
  private static final int NAME_BYTES = 8;

  private final KeyPair pair;

  private SnapshotKey(KeyPair pair) {
    this.pair = pair;
  }

  static SnapshotKey random() {
    try {
      return new SnapshotKey(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw noEd25519(e);
    }
  }

  /** Creates a key pair from the results of {@link #privateBytes} and {@link #publicBytes}. */
  static SnapshotKey of(byte[] privateBytes, byte[] publicBytes) {
    try {
      KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
      return new SnapshotKey(
          new KeyPair(
              keys.generatePublic(new X509EncodedKeySpec(publicBytes)),
              keys.generatePrivate(new PKCS8EncodedKeySpec(privateBytes))));
    } catch (GeneralSecurityException e) {
      throw noEd25519(e);
    }
  }

  byte[] privateBytes() {
    return pair.getPrivate().getEncoded();
  }

  byte[] publicBytes() {
    return pair.getPublic().getEncoded();
  }

  PublicKey publicKey() {
    return pair.getPublic();
  }

  /** Returns the key id: a prefix of the SHA-256 of the public key. */
  String keyId() {
    return HexFormat.of().formatHex(sha256(publicBytes()), 0, NAME_BYTES);
  }

  /** Returns the signature of a content, in base64. */
  String sign(byte[] content) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(pair.getPrivate());
      signature.update(content);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw noEd25519(e);
    }
  }

  static byte[] sha256(byte[] content) {
    return Sha256DigestFactory.create().digest(content);
  }

  private static IllegalStateException noEd25519(GeneralSecurityException e) {
    return new IllegalStateException("every Java platform from 15 on has Ed25519", e);
  }
}
