package com.example.bunker;

import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import io.github.openmidid.register.Verification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** A program that only reads a snapshot. */
public final class SnapshotProgram {
  private SnapshotProgram() {}

  /** Takes a snapshot, the file with the key of the register, and a text. */
  public static void main(String[] arguments) throws Exception {
    String pem = Files.readString(Path.of(arguments[1]));
    SnapshotSettings settings =
        SnapshotSettings.trusting(SnapshotSettings.publicKey(pem)).withEnvironment("test");
    RegisterSnapshot register = RegisterSnapshot.open(Path.of(arguments[0]), settings);
    System.out.println(
        Verification.of(arguments[2], register, Clock.systemUTC()).level().name()
            + " of "
            + register.size());
  }
}
