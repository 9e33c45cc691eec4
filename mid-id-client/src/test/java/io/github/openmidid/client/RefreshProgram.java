package io.github.openmidid.client;

import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import java.io.IOException;
import java.nio.file.Path;

/** Replaces a file alternately by one of two snapshots, a number of times or until it is killed. */
final class RefreshProgram {
  static final SignedSnapshots ONE = large("one", 1);
  static final SignedSnapshots OTHER = large("other", 2);
  private static final int IDENTIFIERS = 2_000;

  private RefreshProgram() {}

  private static SignedSnapshots large(String snapshotId, long first) {
    long[] serials = new long[IDENTIFIERS];
    for (int i = 0; i < IDENTIFIERS; i++) {
      serials[i] = first + 2L * i;
    }
    return SignedSnapshots.of(snapshotId, SignedSnapshots.CREATED, serials);
  }

  /** Arguments: the file and the number of times. */
  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    SnapshotSettings settings = SnapshotSettings.trusting(SignedSnapshots.PUBLIC_KEY);
    for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
      try {
        RegisterSnapshot.refresh(i % 2 == 0 ? ONE : OTHER, file, settings);
        System.out.print('.');
        System.out.flush();
      } catch (IOException e) {
        System.out.println(e.getClass().getName());
      }
    }
  }
}
