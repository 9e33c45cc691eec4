package io.github.openmidid.client.snapshot;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The whole register as a signed file. Every operation can fail with a {@link
 * MidIdClientException}.
 */
public interface Snapshots {
  /** The longest content that is downloaded: 1 GiB. */
  long MAX_BYTES = 1L << 30;

  /** The latest snapshot; empty if there is none yet. */
  Optional<SnapshotInformation> latest();

  /**
   * Downloads the content of a snapshot. It is written beside the target and put in its place only
   * when it is whole and has the size and the SHA-256 that the register named; until then, and
   * after a failure, the target is what it was. The signature is not verified here. All of it
   * happens within the time limit of an operation, so give a large register more of that with
   * {@link MidIdClient#with}.
   *
   * @param target the file to be made or replaced
   * @throws RegisterProtocolException if the content is not what the register named, or longer than
   *     {@link #MAX_BYTES}
   * @throws RegisterResponseException 404 if the register does not keep the snapshot any more
   * @throws IOException if the file cannot be written
   */
  void download(SnapshotInformation snapshot, Path target) throws IOException;
}
