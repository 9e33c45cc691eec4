package io.github.openmidid.client;

import io.github.openmidid.MidId;
import io.github.openmidid.MidIdFormat;
import io.github.openmidid.client.snapshot.SnapshotInformation;
import io.github.openmidid.client.snapshot.Snapshots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The snapshots of a register with one snapshot, signed with the key of the first test vector of
 * RFC 8032.
 */
public final class SignedSnapshots implements Snapshots {
  public static final Instant CREATED = Instant.parse("2026-11-24T10:00:00Z");
  public static final PublicKey PUBLIC_KEY;
  private static final PrivateKey PRIVATE_KEY;

  static {
    try {
      KeyFactory keys = KeyFactory.getInstance("Ed25519");
      PUBLIC_KEY =
          keys.generatePublic(
              new X509EncodedKeySpec(
                  hex(
                      "302a300506032b6570032100"
                          + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")));
      PRIVATE_KEY =
          keys.generatePrivate(
              new PKCS8EncodedKeySpec(
                  hex(
                      "302e020100300506032b657004220420"
                          + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private final SnapshotInformation information;
  private final byte[] content;
  private final AtomicInteger downloads = new AtomicInteger();

  SignedSnapshots(String snapshotId, Instant createdAt, long count, String content) {
    this(snapshotId, createdAt, count, content, "ed25519", sign(bytes(content)));
  }

  private SignedSnapshots(
      String snapshotId,
      Instant createdAt,
      long count,
      String content,
      String algorithm,
      String signature) {
    this.content = bytes(content);
    this.information =
        new SnapshotInformation(
            snapshotId,
            createdAt,
            count,
            this.content.length,
            sha256(this.content),
            algorithm,
            signature,
            "k-1");
  }

  /** Returns a snapshot with the identifiers of these serial numbers. */
  public static SignedSnapshots of(String snapshotId, Instant createdAt, long... serials) {
    return new SignedSnapshots(
        snapshotId, createdAt, serials.length, content(snapshotId, createdAt, serials));
  }

  /** Returns the same content with another signature. */
  SignedSnapshots signedBy(String algorithm, String signature) {
    return new SignedSnapshots(
        information.snapshotId(),
        information.createdAt(),
        information.count(),
        new String(content, StandardCharsets.UTF_8),
        algorithm,
        signature);
  }

  static String content(String snapshotId, Instant createdAt, long... serials) {
    return header(snapshotId, createdAt, serials.length)
        + LongStream.of(serials).mapToObj(SignedSnapshots::line).collect(Collectors.joining());
  }

  static String header(String snapshotId, Instant createdAt, long count) {
    return header(snapshotId, createdAt, "\"extent\":\"full\",\"holder\":\"FPS Health\"", count);
  }

  /**
   * Returns a header.
   *
   * @param extent the JSON members {@code extent}, {@code holder} and {@code operators}
   */
  static String header(String snapshotId, Instant createdAt, String extent, long count) {
    return """
        {"format":"openmidid-snapshot/3","snapshotId":"%s","createdAt":"%s",\
        "environment":"production","formatName":"%s",%s,"count":%d}
        """
        .formatted(snapshotId, createdAt, MidIdFormat.current().name(), extent, count);
  }

  static String line(long serial) {
    return """
        {"midId":"%s","modality":"ct","operator":"AZ Voorbeeld %d","status":"linked",\
        "grantedAt":"2026-11-01T10:00:00Z","billingNumber":"B%d","timeline":{\
        "linkedOn":"2026-11-01","inServiceSince":"2026-11-02","uses":[{"use":"clinical"}],\
        "campuses":[{"campus":"Noord"},{"campus":"Zuid","since":"2026-11-20"}],"siteNumbers":[],\
        "billingNumbers":[{"billingNumber":"B%d","validFrom":"2026-11-05"}],\
        "billingNumbersTold":true}}
        """
        .formatted(MidId.ofSerial(serial), serial, serial, serial);
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static String sign(byte[] content) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(PRIVATE_KEY);
      signature.update(content);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  int downloads() {
    return downloads.get();
  }

  @Override
  public Optional<SnapshotInformation> latest() {
    return Optional.of(information);
  }

  @Override
  public void download(SnapshotInformation snapshot, Path target) throws IOException {
    downloads.incrementAndGet();
    Files.write(target, content);
  }
}
