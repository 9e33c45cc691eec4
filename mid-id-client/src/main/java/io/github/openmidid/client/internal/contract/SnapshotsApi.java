package io.github.openmidid.client.internal.contract;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.Response;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.io.Download;
import io.github.openmidid.client.internal.wire.SnapshotWire;
import java.util.Optional;

/** The operations of the contract on snapshots. */
public interface SnapshotsApi {

  /**
   * Returns the latest snapshot. The parameter is the literal {@code latest}, which the register
   * repeats in a 404.
   */
  @RequestLine("GET /snapshots/{snapshotId}")
  Optional<SnapshotWire> getLatestSnapshot(@Param("snapshotId") String latest, CallContext context);

  /** Downloads a snapshot into the {@link Download} of the context. */
  @RequestLine("GET /snapshots/{snapshotId}/content")
  @Headers("Accept: application/x-ndjson, application/problem+json")
  Response downloadSnapshot(@Param("snapshotId") String snapshotId, CallContext context);
}
