package io.github.openmidid.client.snapshot;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Operations on snapshots: what the access token sees of the register, as a signed file; see {@link
 * SnapshotExtent}. Every operation can fail with a {@link MidIdClientException}.
 */
public interface Snapshots {
  /** The maximum size of a download: 1 GiB. */
  long MAX_BYTES = 1L << 30;

  /** Returns the latest snapshot; empty if there is none yet. */
  Optional<SnapshotInformation> latest();

  /**
   * Downloads the content of a snapshot. The download goes to a temporary file beside the target,
   * which is replaced atomically once the size and SHA-256 match; after a failure, the target is
   * unchanged. The signature is not verified. The timeout of an operation applies to the whole
   * download; increase it for a large register with {@link MidIdClient#with}.
   *
   * @param target the file to create or replace
   * @throws RegisterProtocolException if the content does not have the announced size and SHA-256,
   *     or is larger than {@link #MAX_BYTES}
   * @throws RegisterResponseException 404 if the register no longer has the snapshot, or the token
   *     no longer sees exactly what it holds
   * @throws IOException if the file cannot be written
   */
  void download(SnapshotInformation snapshot, Path target) throws IOException;
}
