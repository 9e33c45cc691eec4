package io.github.openmidid.examples.quickstart;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import io.github.openmidid.register.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Shows the offline snapshot, for the README of the client. */
final class OfflineExample {
  private OfflineExample() {}

  static Verification verify(String text, MidIdClient client, Path file, String pem)
      throws IOException {
    // snippet: offline
    SnapshotSettings settings =
        SnapshotSettings.trusting(SnapshotSettings.publicKey(pem)) // never from the same download
            .withMaximumAge(Duration.ofDays(7));
    RegisterSnapshot.refresh(client.snapshots(), file, settings); // with a network, now and then
    RegisterSnapshot register = RegisterSnapshot.open(file, settings); // without one
    Verification verdict = Verification.of(text, register, Clock.systemUTC()); // carries its date
    // end
    return verdict;
  }
}
