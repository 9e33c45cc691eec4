package io.github.openmidid.examples.commandline.register;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotException;
import io.github.openmidid.client.snapshot.SnapshotException.Reason;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.CommonProblem;
import io.github.openmidid.examples.messages.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;

/**
 * The file of a signed snapshot, and the public key of the register.
 *
 * @param file the snapshot
 * @param settings the key that it is verified with
 */
public record SnapshotSource(Path file, SnapshotSettings settings) implements RegisterSource {
  private static final String TEST = "test";
  private static final int MAX_KEY = 64 << 10;

  /**
   * Returns the source of a snapshot file and the file with the key.
   *
   * @throws CommandException if the key cannot be read
   */
  public static SnapshotSource of(Path file, Path key) throws CommandException {
    try (InputStream in = Files.newInputStream(key)) {
      String pem = new String(in.readNBytes(MAX_KEY), StandardCharsets.ISO_8859_1);
      return new SnapshotSource(
          file, SnapshotSettings.trusting(SnapshotSettings.publicKey(pem.strip())));
    } catch (IOException e) {
      throw new CommandException(CommonProblem.SNAPSHOT_KEY_FILE, e, SafeText.path(key));
    } catch (IllegalArgumentException e) {
      throw new CommandException(CommonProblem.SNAPSHOT_KEY, e, SafeText.path(key));
    }
  }

  @Override
  public String name() {
    return SafeText.path(file);
  }

  @Override
  public OpenRegister open(Function<RegisterConnection, MidIdClient> clients, Clock clock)
      throws CommandException {
    try {
      RegisterSnapshot snapshot = read(clock);
      return new OpenSnapshot(snapshot, name(), snapshot.environment().equals(TEST));
    } catch (SnapshotException e) {
      throw new CommandException(kind(e.reason()), e, name());
    } catch (IOException e) {
      throw new CommandException(CommonProblem.SNAPSHOT_UNREADABLE, e, name());
    }
  }

  /** Accepts both environments: the summary names the one that it is. */
  private RegisterSnapshot read(Clock clock) throws IOException {
    try {
      return RegisterSnapshot.open(file, settings, clock);
    } catch (SnapshotException e) {
      if (e.reason() == Reason.OTHER_ENVIRONMENT) {
        return RegisterSnapshot.open(file, settings.withEnvironment(TEST), clock);
      }
      throw e;
    }
  }

  private static CommonProblem kind(Reason reason) {
    return switch (reason) {
      case NOT_TRUSTED -> CommonProblem.SNAPSHOT_NOT_TRUSTED;
      case OTHER_VERSION -> CommonProblem.SNAPSHOT_OTHER_VERSION;
      case NOT_UNDERSTOOD -> CommonProblem.SNAPSHOT_INVALID;
      case OTHER_FORMAT -> CommonProblem.SNAPSHOT_OTHER_FORMAT;
      case FROM_THE_FUTURE -> CommonProblem.SNAPSHOT_FROM_THE_FUTURE;
      default -> CommonProblem.SNAPSHOT_DAMAGED;
    };
  }
}
