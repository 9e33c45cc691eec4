package io.github.openmidid.client.internal.contract;

import feign.Headers;
import feign.Param;
import feign.Request;
import feign.RequestLine;
import feign.Response;
import io.github.openmidid.client.internal.io.Download;
import io.github.openmidid.client.internal.wire.SnapshotWire;
import java.util.Optional;

/** Snapshots in the contract. */
public interface SnapshotsApi {

  /** The latest has its own name in the place of an id, which a 404 repeats. */
  @RequestLine("GET /snapshots/{snapshotId}")
  Optional<SnapshotWire> getLatestSnapshot(
      @Param("snapshotId") String latest, Request.Options context);

  /** The deadline has a {@link Download} with it, to which the body goes. */
  @RequestLine("GET /snapshots/{snapshotId}/content")
  @Headers("Accept: application/x-ndjson, application/problem+json")
  Response downloadSnapshot(@Param("snapshotId") String snapshotId, Request.Options context);
}
