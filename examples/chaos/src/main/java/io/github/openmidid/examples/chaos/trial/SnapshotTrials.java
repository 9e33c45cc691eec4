package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.RegisterSnapshot;
import io.github.openmidid.client.SnapshotInformation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The whole register as a signed file. */
final class SnapshotTrials {
  private static final byte[] BEFORE = "as it was before".getBytes(StandardCharsets.UTF_8);

  private SnapshotTrials() {}

  static List<Operation> operations() {
    return List.of(
        Operation.of(
            "snapshots.latest", scene -> Question.of(c -> c.snapshots().latest(), scene.direct())),
        Operation.of("snapshots.download", SnapshotTrials::download),
        Operation.of("snapshots.refresh", SnapshotTrials::refresh));
  }

  private static Trial download(Scene scene) throws IOException {
    SnapshotInformation latest = scene.direct().snapshots().latest().orElseThrow();
    Path right = scene.directory().resolve("right");
    scene.direct().snapshots().download(latest, right);
    byte[] truth = Files.readAllBytes(right);
    Path file = Files.write(scene.directory().resolve("file"), BEFORE);
    return new FileTrial(file) {
      @Override
      public Object call(MidIdClient client, StopWatch watch) throws Exception {
        return watch.time(
            () -> {
              client.snapshots().download(latest, file);
              return Files.readAllBytes(file);
            });
      }

      @Override
      public Optional<String> faultOf(Object result) {
        return Arrays.equals((byte[]) result, truth)
            ? Optional.empty()
            : Optional.of("the file is not the snapshot");
      }
    };
  }

  private static Trial refresh(Scene scene) throws IOException {
    Path right = scene.directory().resolve("right");
    RegisterSnapshot truth =
        RegisterSnapshot.refresh(
            scene.direct().snapshots(), right, scene.world().snapshotSettings());
    Path file = scene.directory().resolve("file");
    return new FileTrial(file) {
      /** Two operations: which is the latest, and its content. */
      @Override
      public Object call(MidIdClient client, StopWatch watch) throws Exception {
        return RegisterSnapshot.refresh(
            new TimedSnapshots(client.snapshots(), watch), file, scene.world().snapshotSettings());
      }

      @Override
      public Optional<String> faultOf(Object result) throws IOException {
        RegisterSnapshot stored = RegisterSnapshot.open(file, scene.world().snapshotSettings());
        return isRight((RegisterSnapshot) result) && isRight(stored)
            ? Optional.empty()
            : Optional.of("is " + result + ", stored is " + stored + ", right is " + truth);
      }

      private boolean isRight(RegisterSnapshot snapshot) {
        return snapshot.snapshotId().equals(truth.snapshotId())
            && List.copyOf(snapshot.registrations()).equals(List.copyOf(truth.registrations()));
      }
    };
  }
}
