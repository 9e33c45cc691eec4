package io.github.openmidid.client.snapshot;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.internal.snapshot.SnapshotContent;
import io.github.openmidid.client.internal.snapshot.SnapshotStore;
import io.github.openmidid.client.snapshot.SnapshotException.Reason;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The register as it was at one moment, for questions without network: in a bunker, in a mobile
 * measuring kit, while the register is down.
 *
 * <p>An identifier that was granted after {@link #asOf} is not in it, and one that was linked since
 * still looks available: {@code Verification} carries the date with every verdict, so show it.
 *
 * <pre>{@code
 * SnapshotSettings settings = SnapshotSettings.trusting(key).withMaximumAge(Duration.ofDays(7));
 * RegisterSnapshot.refresh(client.snapshots(), file, settings);     // on line, now and then
 * RegisterSnapshot register = RegisterSnapshot.open(file, settings); // anywhere, any time
 * Verification verdict = Verification.of(text, register, Clock.systemUTC());
 * }</pre>
 *
 * <p>Before the first answer all of the file has been read into memory and checked: its checksum,
 * its signature (Ed25519) and each of its lines. What is not as it was signed is a {@link
 * SnapshotException}, never an answer. Immutable; any number of threads may ask.
 */
public final class RegisterSnapshot implements MidIdRegister {
  private final SnapshotContent content;
  private final MidIdRegister register;

  private RegisterSnapshot(SnapshotContent content) {
    this.content = content;
    this.register = MidIdRegister.inMemory(content.registrations());
  }

  /**
   * Opens a file that {@link #refresh} has written. While it is opened it takes some three times
   * its size of memory.
   *
   * @throws SnapshotException if it is not used; its reason says why
   * @throws IOException if it cannot be read
   */
  public static RegisterSnapshot open(Path file, SnapshotSettings settings) throws IOException {
    return open(file, settings, Clock.systemUTC());
  }

  public static RegisterSnapshot open(Path file, SnapshotSettings settings, Clock clock)
      throws IOException {
    return new RegisterSnapshot(SnapshotStore.read(file, settings, clock));
  }

  /**
   * Brings the file to the latest snapshot of the register and opens it. What is downloaded takes
   * the place of the file in one step, after all checks; until then, and after every failure, even
   * of the machine, the file is what it was. Nothing is downloaded if the file is the latest one
   * already. A file that is damaged, or dated in the future, is replaced. What a process that was
   * killed has left of earlier downloads of this file is removed after an hour.
   *
   * @param snapshots of a client that may download them; all of it happens within the time limits
   *     of its two operations
   * @param file the file to be made or replaced; its directory exists
   * @throws SnapshotException if the snapshot of the register is not used; its reason says why
   * @throws MidIdClientException if the register does not answer as it should; the file can still
   *     be {@linkplain #open opened}
   * @throws IOException if the file cannot be written
   */
  public static RegisterSnapshot refresh(Snapshots snapshots, Path file, SnapshotSettings settings)
      throws IOException {
    return refresh(snapshots, file, settings, Clock.systemUTC());
  }

  public static RegisterSnapshot refresh(
      Snapshots snapshots, Path file, SnapshotSettings settings, Clock clock) throws IOException {
    SnapshotInformation latest =
        snapshots
            .latest()
            .orElseThrow(
                () -> new SnapshotException(Reason.NONE, "the register has no snapshot yet"));
    return new RegisterSnapshot(
        new SnapshotStore(snapshots, file, settings, clock).bringTo(latest));
  }

  @Override
  public Optional<Registration> find(MidId midId) {
    return register.find(midId);
  }

  @Override
  public LookupResult lookUp(MidId midId) {
    return new LookupResult(midId, register.find(midId), asOf());
  }

  @Override
  public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
    return register.findAll(midIds);
  }

  /** The moment of the snapshot. */
  @Override
  public Optional<Instant> asOf() {
    return Optional.of(content.createdAt());
  }

  /** How the register names the snapshot. */
  public String snapshotId() {
    return content.snapshotId();
  }

  /** {@code production}, or {@code test} for made-up devices. */
  public String environment() {
    return content.environment();
  }

  /** How many identifiers it holds. */
  public int size() {
    return content.registrations().size();
  }

  /** All of it, in the order of the identifiers; it cannot be changed. */
  public Collection<Registration> registrations() {
    return content.registrations();
  }

  /** Which snapshot it is. */
  @Override
  public String toString() {
    return "RegisterSnapshot["
        + content.snapshotId()
        + " of "
        + content.createdAt()
        + ", "
        + size()
        + " identifiers]";
  }
}
