package io.github.openmidid.examples.register.snapshot;

import java.time.Instant;

/**
 * The register at one moment.
 *
 * @param snapshotId chosen by the register
 * @param createdAt the moment
 * @param count how many identifiers
 * @param size the length of its content in bytes
 * @param sha256 the SHA-256 of its content in lower-case hexadecimal
 * @param signature Ed25519 over its content, in base64
 * @param keyId which key signed it
 */
public record Snapshot(
    String snapshotId,
    Instant createdAt,
    long count,
    long size,
    String sha256,
    String signature,
    String keyId) {}
