package io.github.openmidid.client.internal;

import static io.github.openmidid.client.internal.Wire.required;

import io.github.openmidid.client.SnapshotInformation;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The JSON of a snapshot; see {@link Wire}. Where its content is, is known without its address. */
public record SnapshotWire(
    @Nullable String snapshotId,
    @Nullable String createdAt,
    @Nullable Long count,
    @Nullable Long size,
    @Nullable String sha256,
    @Nullable String signatureAlgorithm,
    @Nullable String signature,
    @Nullable String keyId) {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9+/]{86}==");

  SnapshotInformation toSnapshot() {
    return new SnapshotInformation(
        Ids.answered(required("snapshotId", snapshotId)),
        Parts.instant("createdAt", createdAt),
        Parts.natural("count", count),
        Parts.natural("size", size),
        matching("sha256", SHA_256, sha256),
        ResponseText.code("signatureAlgorithm", signatureAlgorithm),
        matching("signature", SIGNATURE, signature),
        ResponseText.required("keyId", ResponseText.LABEL, keyId));
  }

  private static String matching(String name, Pattern pattern, @Nullable String text) {
    if (!pattern.matcher(required(name, text)).matches()) {
      throw new Wire.Malformed(name + " is not as the contract says", null);
    }
    return required(name, text);
  }
}
