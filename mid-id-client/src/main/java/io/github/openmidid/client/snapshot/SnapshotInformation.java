package io.github.openmidid.client.snapshot;

import java.time.Instant;
import java.util.Objects;

/**
 * The description of a snapshot by the register. Immutable. Only the signature protects the content
 * against manipulation; the checksum can be replaced together with the content.
 *
 * @param snapshotId the id of the snapshot
 * @param createdAt the time of the snapshot
 * @param count the number of identifiers
 * @param size the size of the content in bytes
 * @param sha256 the SHA-256 of its content in lower-case hexadecimal
 * @param signatureAlgorithm the signature algorithm, as in the response: {@code ed25519}
 * @param signature the detached signature over its content, in base64
 * @param keyId the id of the signing key; the public key must come from another channel
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
  /** Validates that nothing is null. */
  public SnapshotInformation {
    Objects.requireNonNull(snapshotId, "snapshotId");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(signatureAlgorithm, "signatureAlgorithm");
    Objects.requireNonNull(signature, "signature");
    Objects.requireNonNull(keyId, "keyId");
  }
}
