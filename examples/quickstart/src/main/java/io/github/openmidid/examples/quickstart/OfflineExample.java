package io.github.openmidid.examples.quickstart;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import io.github.openmidid.register.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Verifies an identifier without a network. */
final class OfflineExample {
  private final QuickstartOutput output;

  OfflineExample(QuickstartOutput output) {
    this.output = output;
  }

  /** Verifies one identifier with the sample snapshot, whose devices are fictitious. */
  void show(Path snapshot, Path publicKey) throws IOException {
    output.step("offline", snapshot.getFileName());
    SnapshotSettings settings =
        SnapshotSettings.trusting(SnapshotSettings.publicKey(Files.readString(publicKey)))
            .withEnvironment("test");
    RegisterSnapshot register = RegisterSnapshot.open(snapshot, settings);
    String text = LookupExample.KNOWN.toString();
    output.print(Verification.of(text, register, Clock.systemUTC()).message(output.language()));
  }

  /** Shows the refresh of a snapshot, for the README of the client. */
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
