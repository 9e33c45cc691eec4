package io.github.openmidid.client.internal;

import static io.github.openmidid.client.internal.Wire.required;

import io.github.openmidid.client.SnapshotException;
import io.github.openmidid.client.SnapshotException.Reason;
import io.github.openmidid.client.SnapshotInformation;
import io.github.openmidid.client.SnapshotSettings;
import io.github.openmidid.client.Snapshots;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a stored snapshot: JSON Lines, the content as it was signed and two lines more, its
 * signature and the SHA-256 of all before. So one file is all there is, a damaged one is told from
 * one that somebody else has signed, and there is no byte that does not matter.
 */
final class SealedSnapshot {
  /** A content of the largest size, and its seal. */
  static final int MAX_BYTES = (int) Snapshots.MAX_BYTES + 1024;

  private static final String ED25519 = "ed25519";
  private static final byte[] HASH_BEGINS = ascii("{\"sha256\":\"");
  private static final byte[] HASH_ENDS = ascii("\"}\n");
  private static final int HASH = 64;
  private static final int HASH_LINE = HASH_BEGINS.length + HASH + HASH_ENDS.length;

  private SealedSnapshot() {}

  /** The JSON of the line with the signature. */
  public record Seal(
      @Nullable String signatureAlgorithm, @Nullable String keyId, @Nullable String signature) {}

  /** The two lines that follow a content. */
  static byte[] seal(byte[] content, SnapshotInformation information) throws SnapshotException {
    if (content.length > 0 && content[content.length - 1] != '\n') {
      throw new SnapshotException(
          Reason.NOT_UNDERSTOOD,
          "the snapshot is not as the contract says: its last line does not end");
    }
    byte[] signature =
        new Json()
            .write(
                new Seal(
                    information.signatureAlgorithm(),
                    information.keyId(),
                    information.signature()));
    String hash =
        new Sha256()
            .with(content, 0, content.length)
            .with(signature, 0, signature.length)
            .with(new byte[] {'\n'}, 0, 1)
            .hex();
    return ascii(
        new String(signature, StandardCharsets.UTF_8)
            + "\n"
            + new String(HASH_BEGINS, StandardCharsets.US_ASCII)
            + hash
            + new String(HASH_ENDS, StandardCharsets.US_ASCII));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What is in it; checked whole. */
  static SnapshotContent read(byte[] bytes, SnapshotSettings settings) throws SnapshotException {
    int hashAt = bytes.length - HASH_LINE;
    if (hashAt < 1 || !isHashOfAllBefore(bytes, hashAt) || bytes[hashAt - 1] != '\n') {
      throw new SnapshotException(
          Reason.CORRUPT,
          "the file is damaged, cut off or no snapshot: its checksum is not that of its content");
    }
    int sealAt = beginOfLine(bytes, hashAt - 1);
    byte[] signature = signature(Arrays.copyOfRange(bytes, sealAt, hashAt - 1));
    if (!SnapshotKeys.haveSigned(settings.keys(), bytes, sealAt, signature)) {
      throw new SnapshotException(
          Reason.NOT_TRUSTED, "the snapshot is not signed with a key that is trusted");
    }
    return SnapshotContent.read(bytes, sealAt, settings);
  }

  private static boolean isHashOfAllBefore(byte[] bytes, int hashAt) {
    byte[] expected = ascii(new Sha256().with(bytes, 0, hashAt).hex());
    int from = hashAt + HASH_BEGINS.length;
    return Arrays.equals(HASH_BEGINS, Arrays.copyOfRange(bytes, hashAt, from))
        && Arrays.equals(expected, Arrays.copyOfRange(bytes, from, from + HASH))
        && Arrays.equals(HASH_ENDS, Arrays.copyOfRange(bytes, from + HASH, bytes.length));
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
      Seal seal = new Json().read(line, Seal.class);
      String algorithm = required("signatureAlgorithm", seal.signatureAlgorithm());
      if (!algorithm.equals(ED25519)) {
        throw new SnapshotException(
            Reason.OTHER_VERSION,
            "the snapshot is signed with "
                + Printable.excerpt(algorithm)
                + ", where "
                + ED25519
                + " was expected");
      }
      return Base64.getDecoder().decode(required("signature", seal.signature()));
    } catch (Wire.Malformed | IllegalArgumentException e) {
      throw new SnapshotException(Reason.CORRUPT, "the signature of the snapshot cannot be read");
    }
  }
}
