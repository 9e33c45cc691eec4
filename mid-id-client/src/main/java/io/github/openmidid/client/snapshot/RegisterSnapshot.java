package io.github.openmidid.client.snapshot;

import io.github.openmidid.MidId;
import io.github.openmidid.billing.BillingDirectory;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.internal.snapshot.SnapshotContent;
import io.github.openmidid.client.internal.snapshot.SnapshotStore;
import io.github.openmidid.client.snapshot.SnapshotException.Reason;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.OutsideExtentException;
import io.github.openmidid.register.Registration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A signed snapshot of the register for lookups without a network, for example in a bunker, in a
 * mobile measuring kit, or while the register is down. Immutable and thread-safe.
 *
 * <p>An identifier that was granted after {@link #asOf} is not in the snapshot, and one that was
 * linked since still looks available. Every {@code Verification} contains the date, so show it.
 *
 * <p>The access token decides how much of the register a snapshot holds: see {@link #extent} and
 * {@link #holder}. About an identifier that is outside of that extent, it cannot tell whether it is
 * granted, and never responds that it is unknown.
 *
 * <pre>{@code
 * SnapshotSettings settings = SnapshotSettings.trusting(key).withMaximumAge(Duration.ofDays(7));
 * RegisterSnapshot.refresh(client.snapshots(), file, settings); // online, regularly
 * RegisterSnapshot register = RegisterSnapshot.open(file, settings); // without a network
 * Verification verdict = Verification.of(text, register, Clock.systemUTC());
 * }</pre>
 *
 * <p>The whole file is read into memory and verified when it is opened: its checksum, its signature
 * (Ed25519) and each of its lines. A file that is not valid is rejected with a {@link
 * SnapshotException}.
 */
public final class RegisterSnapshot implements MidIdRegister {
  private final SnapshotContent content;
  private final MidIdRegister register;
  private @Nullable BillingDirectory billing;

  private RegisterSnapshot(SnapshotContent content) {
    this.content = content;
    this.register = MidIdRegister.inMemory(content.registrations());
  }

  /**
   * Opens a file that {@link #refresh} has written, with the system clock. Opening temporarily
   * needs about three times the size of the file in memory.
   *
   * @throws SnapshotException if the snapshot is rejected; see its reason
   * @throws IOException if the file cannot be read
   */
  public static RegisterSnapshot open(Path file, SnapshotSettings settings) throws IOException {
    return open(file, settings, Clock.systemUTC());
  }

  /**
   * Opens a file that {@link #refresh} has written.
   *
   * @param clock the clock with which the age of the snapshot is checked
   * @throws SnapshotException if the snapshot is rejected; see its reason
   * @throws IOException if the file cannot be read
   */
  public static RegisterSnapshot open(Path file, SnapshotSettings settings, Clock clock)
      throws IOException {
    return new RegisterSnapshot(SnapshotStore.read(file, settings, clock));
  }

  /**
   * Replaces the file by the latest snapshot of the register, and opens it, with the system clock.
   * The file is replaced atomically after all checks; after a failure, even of the machine, it is
   * the old or the new one. Nothing is downloaded if the file is the latest snapshot already. A
   * file that is damaged, or dated in the future, is replaced. Partial downloads of a killed
   * process are removed after an hour.
   *
   * @param snapshots the snapshots of a client with access to them; the timeout of the client
   *     applies to each of the two operations
   * @param file the file to create or replace, in an existing directory
   * @throws SnapshotException if the snapshot of the register is rejected; see its reason
   * @throws MidIdClientException if an operation of the client fails; the old file can still be
   *     {@linkplain #open opened}
   * @throws IOException if the file cannot be written
   */
  public static RegisterSnapshot refresh(Snapshots snapshots, Path file, SnapshotSettings settings)
      throws IOException {
    return refresh(snapshots, file, settings, Clock.systemUTC());
  }

  /**
   * Replaces the file by the latest snapshot of the register, and opens it; see {@link
   * #refresh(Snapshots, Path, SnapshotSettings)}.
   *
   * @param clock the clock with which the date of the snapshot is checked
   * @throws SnapshotException if the snapshot of the register is rejected; see its reason
   * @throws MidIdClientException if an operation of the client fails
   * @throws IOException if the file cannot be written
   */
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

  /**
   * Returns the registration of an identifier; empty if the register did not know it at {@link
   * #asOf}.
   *
   * @throws OutsideExtentException if this snapshot does not hold the identifier and is not {@link
   *     SnapshotExtent#FULL}: somebody else may have it; {@link #lookUp} does not throw
   */
  @Override
  public Optional<Registration> find(MidId midId) {
    Optional<Registration> registration = register.find(midId);
    if (registration.isEmpty() && extent() != SnapshotExtent.FULL) {
      throw new OutsideExtentException(midId);
    }
    return registration;
  }

  /**
   * Returns the registrations of many identifiers, without those that the register did not know.
   *
   * @throws OutsideExtentException if this snapshot does not hold all of them and is not {@link
   *     SnapshotExtent#FULL}; {@link #lookUpAll} does not throw
   */
  @Override
  public Map<MidId, Registration> findAll(Collection<MidId> midIds) {
    Map<MidId, Registration> found = new LinkedHashMap<>();
    for (MidId midId : midIds) {
      find(midId).ifPresent(registration -> found.put(midId, registration));
    }
    return found;
  }

  /**
   * Returns the registration of an identifier with the date of the snapshot. The outcome is {@link
   * LookupResult.Outcome#CANNOT_TELL} if this snapshot does not hold the identifier and is not
   * {@link SnapshotExtent#FULL}.
   */
  @Override
  public LookupResult lookUp(MidId midId) {
    Optional<Registration> registration = register.find(midId);
    return registration.isEmpty() && extent() != SnapshotExtent.FULL
        ? LookupResult.cannotTell(midId, asOf())
        : new LookupResult(midId, registration, asOf());
  }

  /** Returns one result for each identifier, as {@link #lookUp} does. */
  @Override
  public Map<MidId, LookupResult> lookUpAll(Collection<MidId> midIds) {
    Map<MidId, LookupResult> results = new LinkedHashMap<>();
    midIds.forEach(midId -> results.put(midId, lookUp(midId)));
    return results;
  }

  /** Returns the time of the snapshot; never empty. */
  @Override
  public Optional<Instant> asOf() {
    return Optional.of(content.header().createdAt());
  }

  /** Returns the id of the snapshot in the register. */
  public String snapshotId() {
    return content.header().snapshotId();
  }

  /** Returns {@code production}, or {@code test} for fictitious devices. */
  public String environment() {
    return content.header().environment();
  }

  /** Returns the part of the register that this snapshot holds. */
  public SnapshotExtent extent() {
    return content.header().extent();
  }

  /** Returns the organization to which the register gave this snapshot. */
  public String holder() {
    return content.header().holder();
  }

  /**
   * Returns the operators whose identifiers this snapshot holds, all of them, sorted, unmodifiable;
   * empty unless it is {@link SnapshotExtent#OWN}. A recognised institution has those that had
   * delegated to it, which may be none.
   */
  public List<String> operators() {
    return content.header().operators();
  }

  /** Returns the number of identifiers. */
  public int size() {
    return content.registrations().size();
  }

  /** Returns all registrations in the order of their identifiers, unmodifiable. */
  public Collection<Registration> registrations() {
    return content.registrations();
  }

  /**
   * Returns the devices over time, as the directory of a billing check. It is {@linkplain
   * BillingDirectory#complete complete} for {@link SnapshotExtent#FULL}, and {@linkplain
   * BillingDirectory#ofOperators of the operators} for {@link SnapshotExtent#OWN}. A check cannot
   * decide on the days after {@link #asOf}. The first call builds the directory, later ones return
   * the same.
   *
   * <pre>{@code
   * BillingCheck check = BillingCheck.of(snapshot.billingDirectory());
   * }</pre>
   *
   * @throws IllegalStateException if the extent is {@link SnapshotExtent#MINIMAL}, which has no
   *     billing numbers
   */
  public synchronized BillingDirectory billingDirectory() {
    if (billing == null) {
      billing =
          switch (extent()) {
            case FULL -> BillingDirectory.complete(content.timelines());
            case OWN -> BillingDirectory.ofOperators(content.timelines(), Set.copyOf(operators()));
            case MINIMAL ->
                throw new IllegalStateException(
                    "a snapshot of the extent minimal has no billing numbers");
          };
      billing = billing.asOf(content.header().createdAt());
    }
    return billing;
  }

  /** Returns the id, extent, holder, time and size of the snapshot. */
  @Override
  public String toString() {
    return "RegisterSnapshot["
        + content.header().snapshotId()
        + ", "
        + extent().code()
        + " of "
        + holder()
        + ", of "
        + content.header().createdAt()
        + ", "
        + size()
        + " identifiers]";
  }
}
