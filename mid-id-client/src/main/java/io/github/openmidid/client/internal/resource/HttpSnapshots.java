package io.github.openmidid.client.internal.resource;

import feign.Response;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.internal.contract.TextFormat;
import io.github.openmidid.client.internal.io.Download;
import io.github.openmidid.client.internal.io.FileReplacement;
import io.github.openmidid.client.snapshot.SnapshotInformation;
import io.github.openmidid.client.snapshot.Snapshots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The operations on snapshots, over HTTP. */
public final class HttpSnapshots extends HttpResource implements Snapshots {
  private static final String LATEST = "latest";

  public HttpSnapshots(ResourceContext context) {
    super(context);
  }

  @Override
  public Optional<SnapshotInformation> latest() {
    return runner.run(context -> api.getLatestSnapshot(LATEST, context));
  }

  @Override
  public void download(SnapshotInformation snapshot, Path target) throws IOException {
    String id = TextFormat.ID.ofArgument("snapshotId", snapshot.snapshotId());
    if (snapshot.size() > MAX_BYTES) {
      throw new RegisterProtocolException(
          "the snapshot is larger than " + MAX_BYTES + " bytes", null, null);
    }
    try (FileReplacement replacement = new FileReplacement(target)) {
      Download download = new Download(replacement.part(), snapshot.size());
      download(id, download);
      if (!download.matches(snapshot.sha256())) {
        throw new RegisterProtocolException(
            "the downloaded file is not the snapshot that the register has announced", null, null);
      }
      replacement.commit();
    }
  }

  private void download(String id, Download download) throws IOException {
    try {
      runner.run(
          context -> {
            Response response = api.downloadSnapshot(id, context.with(download));
            responses.requireStatus(response, 200);
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
