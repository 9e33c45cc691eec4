package io.github.openmidid.examples.dicom.register;

import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotException;
import io.github.openmidid.client.snapshot.SnapshotException.Reason;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.examples.dicom.text.MatchException;
import io.github.openmidid.examples.dicom.text.MatchException.Kind;
import io.github.openmidid.examples.dicom.text.VisibleText;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A signed snapshot of a register, which was verified when it was opened. */
public record SnapshotFile(RegisterSnapshot snapshot, String name) implements MatchRegister {
  private static final String TEST = "test";
  private static final int MAX_KEY = 64 << 10;

  /**
   * Opens the file of a snapshot.
   *
   * @param key the file with the public key of the register, in PEM
   * @param clock the clock with which the date of the snapshot is checked
   * @throws MatchException if one of the two cannot be read, or the snapshot is rejected
   */
  public static SnapshotFile open(Path file, Path key, Clock clock) throws MatchException {
    SnapshotSettings settings = settings(key);
    String name = VisibleText.path(file);
    try {
      return new SnapshotFile(read(file, settings, clock), name);
    } catch (SnapshotException e) {
      throw new MatchException(kind(e.reason()), e, name);
    } catch (IOException e) {
      throw new MatchException(Kind.SNAPSHOT_UNREADABLE, e, name);
    }
  }

  private static SnapshotSettings settings(Path key) throws MatchException {
    try (InputStream in = Files.newInputStream(key)) {
      String pem = new String(in.readNBytes(MAX_KEY), StandardCharsets.ISO_8859_1);
      return SnapshotSettings.trusting(SnapshotSettings.publicKey(pem.strip()));
    } catch (IOException e) {
      throw new MatchException(Kind.SNAPSHOT_KEY_FILE, e, VisibleText.path(key));
    } catch (IllegalArgumentException e) {
      throw new MatchException(Kind.SNAPSHOT_KEY, e, VisibleText.path(key));
    }
  }

  /** Accepts both environments: the summary names the one that it is. */
  private static RegisterSnapshot read(Path file, SnapshotSettings settings, Clock clock)
      throws IOException {
    try {
      return RegisterSnapshot.open(file, settings, clock);
    } catch (SnapshotException e) {
      if (e.reason() == Reason.OTHER_ENVIRONMENT) {
        return RegisterSnapshot.open(file, settings.withEnvironment(TEST), clock);
      }
      throw e;
    }
  }

  private static Kind kind(Reason reason) {
    return switch (reason) {
      case NOT_TRUSTED -> Kind.SNAPSHOT_NOT_TRUSTED;
      case OTHER_VERSION, NOT_UNDERSTOOD -> Kind.SNAPSHOT_OTHER_VERSION;
      case OTHER_FORMAT -> Kind.SNAPSHOT_OTHER_FORMAT;
      case FROM_THE_FUTURE -> Kind.SNAPSHOT_FROM_THE_FUTURE;
      default -> Kind.SNAPSHOT_DAMAGED;
    };
  }

  @Override
  public boolean isTest() {
    return snapshot.environment().equals(TEST);
  }

  @Override
  public MidIdRegister lookup() {
    return snapshot;
  }

  @Override
  public List<RegisteredDevice> devices() {
    return snapshot.registrations().stream().map(SnapshotFile::device).toList();
  }

  private static RegisteredDevice device(Registration registration) {
    return RegisteredDevice.builder(registration.midId())
        .modality(registration.modality().orElse(null))
        .operator(registration.operator().orElse(null))
        .build();
  }

  @Override
  public boolean hasSerialNumbers() {
    return false;
  }

  @Override
  public void close() {
    // The file was read when it was opened.
  }
}
