package io.github.openmidid.examples.register.snapshot;

import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.ConditionalRequest;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.ResourceIdCheck;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operations on snapshots. */
@RestController
@RequestMapping(path = ResourceUrls.BASE_PATH + ResourceUrls.SNAPSHOTS)
class SnapshotsController {
  private static final String ID = "snapshotId";
  private static final String ALGORITHM = "ed25519";

  private final SnapshotService snapshots;
  private final SnapshotPartStore store;
  private final ResourceUrls urls;

  SnapshotsController(SnapshotService snapshots, SnapshotPartStore store, ResourceUrls urls) {
    this.snapshots = snapshots;
    this.store = store;
    this.urls = urls;
  }

  @GetMapping(path = "/latest", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Body> latest(HttpServletRequest request, Caller caller) {
    QueryParameters.rejectAll(request);
    Snapshot snapshot = snapshots.latest(caller);
    return ConditionalRequest.respond(
        request, snapshot.snapshotId(), ConditionalRequest.REVALIDATE, body(snapshot));
  }

  private Body body(Snapshot snapshot) {
    return new Body(
        snapshot.snapshotId(),
        urls.resource(ResourceUrls.SNAPSHOTS, "latest"),
        snapshot.createdAt(),
        snapshot.count(),
        urls.resource(ResourceUrls.SNAPSHOTS, snapshot.snapshotId() + ResourceUrls.CONTENT),
        snapshot.size(),
        snapshot.sha256(),
        ALGORITHM,
        snapshot.signature(),
        snapshot.keyId());
  }

  /** Streams the content part by part, to limit the memory that it needs. */
  @GetMapping(
      path = "/{snapshotId}" + ResourceUrls.CONTENT,
      produces = MediaType.APPLICATION_NDJSON_VALUE)
  void content(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @PathVariable String snapshotId)
      throws IOException {
    QueryParameters.rejectAll(request);
    String id = ResourceIdCheck.inPath(ID, snapshotId);
    Snapshot snapshot =
        snapshots
            .find(caller, id)
            .orElseThrow(() -> new ProblemException(ProblemFactory.notFound(ID, id)));
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    response.setContentLengthLong(snapshot.size());
    OutputStream body = response.getOutputStream();
    int index = 0;
    for (Optional<byte[]> part = store.part(id, index);
        part.isPresent();
        part = store.part(id, index)) {
      body.write(part.get());
      index++;
    }
  }

  /** The response body for a snapshot. */
  record Body(
      String snapshotId,
      URI href,
      Instant createdAt,
      long count,
      URI contentHref,
      long size,
      String sha256,
      String signatureAlgorithm,
      String signature,
      String keyId) {}
}
