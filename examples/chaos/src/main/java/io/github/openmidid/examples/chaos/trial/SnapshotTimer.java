package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.client.snapshot.SnapshotInformation;
import io.github.openmidid.client.snapshot.Snapshots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Measures each operation on snapshots. */
public record SnapshotTimer(Snapshots snapshots, DeadlineWatch watch) implements Snapshots {

  @Override
  public Optional<SnapshotInformation> latest() {
    try {
      return watch.time(snapshots::latest);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void download(SnapshotInformation snapshot, Path target) throws IOException {
    Callable<Boolean> download =
        () -> {
          snapshots.download(snapshot, target);
          return true;
        };
    try {
      watch.time(download);
    } catch (RuntimeException | IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
