package io.github.openmidid.client.internal.snapshot;

import static io.github.openmidid.client.internal.contract.ResponseValue.required;

import io.github.openmidid.client.internal.io.Sha256;
import io.github.openmidid.client.internal.json.JsonCodec;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.client.internal.redaction.PrintableExcerpt;
import io.github.openmidid.client.snapshot.SnapshotException;
import io.github.openmidid.client.snapshot.SnapshotException.Reason;
import io.github.openmidid.client.snapshot.SnapshotInformation;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import io.github.openmidid.client.snapshot.Snapshots;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The file format of a stored snapshot, JSON Lines: the signed content, a line with its signature,
 * and a line with the SHA-256 of all preceding bytes. A single file is therefore sufficient, a
 * damaged file is distinguished from one signed with another key, and every byte is covered.
 */
final class SnapshotEnvelope {
  /** The maximum size: the largest content with its signature and checksum lines. */
  static final int MAX_BYTES = (int) Snapshots.MAX_BYTES + 1024;

  private static final String ED25519 = "ed25519";
  private static final String HASH_BEGINS = "{\"sha256\":\"";
  private static final String HASH_ENDS = "\"}\n";
  private static final int HASH_LINE = HASH_BEGINS.length() + 64 + HASH_ENDS.length();
  private static final JsonCodec JSON = new JsonCodec();

  private SnapshotEnvelope() {}

  /** Verifies that a file does not exceed {@link #MAX_BYTES}. */
  static void requireNotTooLarge(long bytes) throws SnapshotException {
    if (bytes > MAX_BYTES) {
      throw new SnapshotException(
          Reason.TOO_LARGE, "the snapshot file is larger than " + MAX_BYTES + " bytes");
    }
  }

  /** The JSON of the line with the signature. */
  public record SignatureLine(
      @Nullable String signatureAlgorithm, @Nullable String keyId, @Nullable String signature) {}

  /** Returns the signature and checksum lines that follow a content. */
  static byte[] trailer(byte[] content, SnapshotInformation information) throws SnapshotException {
    if (content.length > 0 && content[content.length - 1] != '\n') {
      throw new SnapshotException(
          Reason.NOT_UNDERSTOOD,
          "the snapshot violates the contract: its last line is not terminated");
    }
    ByteArrayOutputStream trailer = new ByteArrayOutputStream();
    trailer.writeBytes(
        JSON.write(
            new SignatureLine(
                information.signatureAlgorithm(), information.keyId(), information.signature())));
    trailer.write('\n');
    Sha256 hash = new Sha256().with(content, 0, content.length);
    trailer.writeBytes(hashLine(hash.with(trailer.toByteArray(), 0, trailer.size())));
    return trailer.toByteArray();
  }

  /** Returns the checksum line for the bytes of a hash. */
  private static byte[] hashLine(Sha256 hash) {
    return (HASH_BEGINS + hash.hex() + HASH_ENDS).getBytes(StandardCharsets.US_ASCII);
  }

  /** Verifies checksum and signature of an envelope and parses its content. */
  static SnapshotContent read(byte[] bytes, SnapshotSettings settings) throws SnapshotException {
    requireNotTooLarge(bytes.length);
    int hashAt = bytes.length - HASH_LINE;
    if (hashAt < 1
        || bytes[hashAt - 1] != '\n'
        || !Arrays.equals(
            hashLine(new Sha256().with(bytes, 0, hashAt)),
            Arrays.copyOfRange(bytes, hashAt, bytes.length))) {
      throw new SnapshotException(
          Reason.CORRUPT,
          "the file is damaged, truncated or not a snapshot: its checksum does not match");
    }
    int signatureAt = beginOfLine(bytes, hashAt - 1);
    byte[] signature = signature(Arrays.copyOfRange(bytes, signatureAt, hashAt - 1));
    if (!SnapshotKeySet.verifyAny(settings.keys(), bytes, signatureAt, signature)) {
      throw new SnapshotException(
          Reason.NOT_TRUSTED, "the snapshot is not signed with a trusted key");
    }
    return SnapshotContent.read(JSON, bytes, signatureAt, settings);
  }

  private static int beginOfLine(byte[] bytes, int end) {
    int begin = end;
    while (begin > 0 && bytes[begin - 1] != '\n') {
      begin--;
    }
    return begin;
  }

  private static byte[] signature(byte[] line) throws SnapshotException {
    try {
      SignatureLine wrap = JSON.read(line, SignatureLine.class);
      String algorithm = required("signatureAlgorithm", wrap.signatureAlgorithm());
      if (!algorithm.equals(ED25519)) {
        throw new SnapshotException(
            Reason.OTHER_VERSION,
            "unexpected signature algorithm: "
                + PrintableExcerpt.excerpt(algorithm)
                + ", expected "
                + ED25519);
      }
      return Base64.getDecoder().decode(required("signature", wrap.signature()));
    } catch (MalformedResponseException | IllegalArgumentException e) {
      throw new SnapshotException(Reason.CORRUPT, "the signature of the snapshot is malformed");
    }
  }
}
