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

  SnapshotInformation toSnapshot() {
    return new SnapshotInformation(
        Ids.answered(required("snapshotId", snapshotId)),
        Parts.instant("createdAt", createdAt),
        Parts.natural("count", count),
        Parts.natural("size", size),
        hash(required("sha256", sha256)),
        ResponseText.code("signatureAlgorithm", signatureAlgorithm),
        ResponseText.ascii("signature", signature),
        ResponseText.required("keyId", ResponseText.LABEL, keyId));
  }

  private static String hash(String sha256) {
    if (!SHA_256.matcher(sha256).matches()) {
      throw new Wire.Malformed("sha256 is not one", null);
    }
    return sha256;
  }
}
