package io.github.openmidid.examples.register.snapshot;

import java.time.Instant;

/**
 * The metadata of a snapshot of the register.
 *
 * @param snapshotId the id of the snapshot
 * @param createdAt when it was created
 * @param count the number of identifiers
 * @param size the length of its content in bytes
 * @param sha256 the SHA-256 of its content in lower-case hexadecimal
 * @param signature the Ed25519 signature of its content, in base64
 * @param keyId the id of the key that signed it
 * @param view what it holds, and for whom
 */
public record Snapshot(
    String snapshotId,
    Instant createdAt,
    long count,
    long size,
    String sha256,
    String signature,
    String keyId,
    SnapshotView view) {}
