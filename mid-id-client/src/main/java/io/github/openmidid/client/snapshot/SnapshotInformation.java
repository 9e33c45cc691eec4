package io.github.openmidid.client.snapshot;

import java.time.Instant;
import java.util.Objects;

/**
 * What a register says of a snapshot of itself. Its signature is what makes it trustworthy, not its
 * checksum: whoever can change the content can change the checksum as well.
 *
 * @param snapshotId how the register names it
 * @param createdAt the moment of which it is
 * @param count how many identifiers it holds
 * @param size the length of its content in bytes
 * @param sha256 the SHA-256 of its content in lower-case hexadecimal
 * @param signatureAlgorithm how it is signed, as the register gave it: {@code ed25519}
 * @param signature the detached signature over its content, in base64
 * @param keyId which key signed it; the public key comes from elsewhere
 */
public record SnapshotInformation(
    String snapshotId,
    Instant createdAt,
    long count,
    long size,
    String sha256,
    String signatureAlgorithm,
    String signature,
    String keyId) {
  /** Checks that nothing is null. */
  public SnapshotInformation {
    Objects.requireNonNull(snapshotId, "snapshotId");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(signatureAlgorithm, "signatureAlgorithm");
    Objects.requireNonNull(signature, "signature");
    Objects.requireNonNull(keyId, "keyId");
  }
}
