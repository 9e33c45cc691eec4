package io.github.openmidid.examples.register.snapshot;

import io.github.openmidid.examples.register.audit.AuditAction;
import io.github.openmidid.examples.register.audit.AuditTrail;
import io.github.openmidid.examples.register.config.RegisterSettings;
import io.github.openmidid.examples.register.registration.RegistrationFilter;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.store.RetryingTransaction;
import io.github.openmidid.register.Registration;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Creates a snapshot when the latest one is requested and has reached its maximum age. */
@Component
public final class SnapshotService {
  private static final Duration KEPT_AFTER_THE_NEXT = Duration.ofDays(1);
  private static final RegistrationFilter ALL =
      new RegistrationFilter(Set.of(), Optional.empty(), Optional.empty());

  private final SnapshotPartStore store;
  private final RegistrationStore registrations;
  private final AuditTrail trail;
  private final RetryingTransaction transaction;
  private final Clock clock;
  private final RegisterSettings settings;

  /** Creates a service on these stores. */
  SnapshotService(
      SnapshotPartStore store,
      RegistrationStore registrations,
      AuditTrail trail,
      RetryingTransaction transaction,
      Clock clock,
      RegisterSettings settings) {
    this.store = store;
    this.registrations = registrations;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
    this.settings = settings;
  }

  /** Returns the latest snapshot; creates one if there is none that is recent enough. */
  public Snapshot latest(Caller caller) {
    return recent()
        .orElseGet(
            () ->
                transaction.execute(
                    () -> {
                      SnapshotKey key = key();
                      // Another caller may have created one while this one waited for the key.
                      return recent().orElseGet(() -> make(caller, key));
                    }));
  }

  private Optional<Snapshot> recent() {
    Instant oldest = clock.instant().minus(settings.snapshotInterval());
    return store.latest().filter(latest -> latest.createdAt().isAfter(oldest));
  }

  /** Returns the key that verifies the snapshots. */
  public PublicKey publicKey() {
    return transaction.execute(this::key).publicKey();
  }

  private SnapshotKey key() {
    return store
        .lockKey()
        .orElseGet(
            () -> {
              SnapshotKey key = SnapshotKey.random();
              store.add(key);
              return key;
            });
  }

  private Snapshot make(Caller caller, SnapshotKey key) {
    Instant now = BelgianTime.now(clock);
    String id = UUID.randomUUID().toString();
    // A single statement reads a consistent state of the register.
    List<Registration> all = registrations.list(Optional.empty(), ALL, Integer.MAX_VALUE);
    byte[] content = SnapshotLineWriter.of(id, now, settings.environment(), all);
    Snapshot snapshot =
        new Snapshot(
            id,
            now,
            all.size(),
            content.length,
            HexFormat.of().formatHex(SnapshotKey.sha256(content)),
            key.sign(content),
            key.keyId());
    store.removeSupersededBefore(now.minus(KEPT_AFTER_THE_NEXT));
    store.add(snapshot, content);
    trail.add(caller, AuditAction.SNAPSHOT_MADE, now);
    return snapshot;
  }
}
