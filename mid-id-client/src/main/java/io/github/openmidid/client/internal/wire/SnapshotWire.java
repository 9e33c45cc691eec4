package io.github.openmidid.client.internal.wire;

import static io.github.openmidid.client.internal.wire.WireValue.required;

import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.client.snapshot.SnapshotInformation;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a snapshot; see {@link RegistrationWire}. The link to its content is ignored, since
 * the client derives the URL from the id.
 */
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

  public SnapshotInformation toSnapshot() {
    return new SnapshotInformation(
        ResourceId.ofResponse(required("snapshotId", snapshotId)),
        WireValue.instant("createdAt", createdAt),
        WireValue.natural("count", count),
        WireValue.natural("size", size),
        matching("sha256", SHA_256, sha256),
        ResponseText.code("signatureAlgorithm", signatureAlgorithm),
        matching("signature", SIGNATURE, signature),
        ResponseText.required("keyId", ResponseText.LABEL, keyId));
  }

  private static String matching(String name, Pattern pattern, @Nullable String text) {
    if (!pattern.matcher(required(name, text)).matches()) {
      throw new MalformedResponseException(name + " violates the contract", null);
    }
    return required(name, text);
  }
}
