package io.github.openmidid.client.internal;

import feign.Response;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.SnapshotInformation;
import io.github.openmidid.client.Snapshots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The operations on snapshots. */
final class HttpSnapshots implements Snapshots {
  private static final String LATEST = "latest";

  private final HttpMidIdClient client;
  private final SnapshotsApi snapshots;
  private final Failures failures;

  HttpSnapshots(HttpMidIdClient client, SnapshotsApi snapshots, Failures failures) {
    this.client = client;
    this.snapshots = snapshots;
    this.failures = failures;
  }

  @Override
  public Optional<SnapshotInformation> latest() {
    return client.call(
        (api, deadline) ->
            snapshots.getLatestSnapshot(LATEST, deadline).map(SnapshotWire::toSnapshot));
  }

  @Override
  public void download(SnapshotInformation snapshot, Path target) throws IOException {
    String id = Ids.given("snapshotId", snapshot.snapshotId());
    if (snapshot.size() > MAX_BYTES) {
      throw new RegisterProtocolException(
          "the snapshot is longer than " + MAX_BYTES + " bytes", null, null);
    }
    try (Replacement replacement = new Replacement(target)) {
      Download download = new Download(replacement.part(), snapshot.size());
      download(id, download);
      if (!download.is(snapshot.sha256())) {
        throw new RegisterProtocolException(
            "what was downloaded is not the snapshot that the register has named", null, null);
      }
      replacement.takeThePlace();
    }
  }

  private void download(String id, Download download) throws IOException {
    try {
      client.call(
          (api, deadline) -> {
            Response response = snapshots.downloadSnapshot(id, deadline.with(download));
            if (response.status() != 200) {
              throw failures.ofNamed(response);
            }
            return response.status();
          });
    } catch (MidIdClientException e) {
      if (download.failure().isPresent()) {
        throw download.failure().get();
      }
      throw e;
    }
  }
}
