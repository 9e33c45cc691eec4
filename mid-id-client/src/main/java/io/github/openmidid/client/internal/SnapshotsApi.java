package io.github.openmidid.client.internal;

import feign.Headers;
import feign.Param;
import feign.Request;
import feign.RequestLine;
import feign.Response;
import java.util.Optional;

/** Snapshots in the contract. */
public interface SnapshotsApi {

  @RequestLine("GET /snapshots/latest")
  Optional<SnapshotWire> getLatestSnapshot(Request.Options deadline);

  /** The deadline has a {@link Download} with it, to which the body goes. */
  @RequestLine("GET /snapshots/{snapshotId}/content")
  @Headers("Accept: application/x-ndjson, application/problem+json")
  Response downloadSnapshot(@Param("snapshotId") String snapshotId, Request.Options deadline);
}
