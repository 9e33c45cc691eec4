package io.github.openmidid.examples.chaos.operation;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotInformation;
import io.github.openmidid.examples.chaos.trial.DeadlineWatch;
import io.github.openmidid.examples.chaos.trial.FileTrial;
import io.github.openmidid.examples.chaos.trial.ReadTrial;
import io.github.openmidid.examples.chaos.trial.SnapshotTimer;
import io.github.openmidid.examples.chaos.trial.Trial;
import io.github.openmidid.examples.chaos.trial.TrialContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The operations on snapshots, signed files of the whole register. */
final class SnapshotOperations {
  private static final byte[] BEFORE = "as it was before".getBytes(StandardCharsets.UTF_8);

  private SnapshotOperations() {}

  static List<ClientOperation> operations() {
    return List.of(
        ClientOperation.of(
            "snapshots.latest",
            context -> ReadTrial.of(c -> c.snapshots().latest(), context.direct())),
        ClientOperation.of("snapshots.download", SnapshotOperations::download),
        ClientOperation.of("snapshots.refresh", SnapshotOperations::refresh));
  }

  private static Trial download(TrialContext context) throws IOException {
    SnapshotInformation latest = context.direct().snapshots().latest().orElseThrow();
    Path right = context.directory().resolve("right");
    context.direct().snapshots().download(latest, right);
    byte[] truth = Files.readAllBytes(right);
    Path file = Files.write(context.directory().resolve("file"), BEFORE);
    return new FileTrial(file) {
      @Override
      public Object call(MidIdClient client, DeadlineWatch watch) throws Exception {
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

  private static Trial refresh(TrialContext context) throws IOException {
    Path right = context.directory().resolve("right");
    RegisterSnapshot truth =
        RegisterSnapshot.refresh(
            context.direct().snapshots(), right, context.register().snapshotSettings());
    Path file = context.directory().resolve("file");
    return new FileTrial(file) {
      /** Makes two requests: for the latest snapshot, and for its content. */
      @Override
      public Object call(MidIdClient client, DeadlineWatch watch) throws Exception {
        return RegisterSnapshot.refresh(
            new SnapshotTimer(client.snapshots(), watch),
            file,
            context.register().snapshotSettings());
      }

      @Override
      public Optional<String> faultOf(Object result) throws IOException {
        RegisterSnapshot stored =
            RegisterSnapshot.open(file, context.register().snapshotSettings());
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
