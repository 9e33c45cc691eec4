package io.github.openmidid.examples.register.snapshot;

import io.github.openmidid.examples.register.audit.AuditAction;
import io.github.openmidid.examples.register.audit.AuditTrail;
import io.github.openmidid.examples.register.config.RegisterSettings;
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
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Creates a snapshot when the latest one is requested and has reached its maximum age. */
@Component
public final class SnapshotService {
  private static final Duration KEPT_AFTER_THE_NEXT = Duration.ofDays(1);

  private final SnapshotPartStore store;
  private final SnapshotViewLookup views;
  private final SnapshotContentFactory contents;
  private final AuditTrail trail;
  private final RetryingTransaction transaction;
  private final Clock clock;
  private final RegisterSettings settings;

  /** Creates a service on these stores. */
  SnapshotService(
      SnapshotPartStore store,
      SnapshotViewLookup views,
      SnapshotContentFactory contents,
      AuditTrail trail,
      RetryingTransaction transaction,
      Clock clock,
      RegisterSettings settings) {
    this.store = store;
    this.views = views;
    this.contents = contents;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Returns the latest snapshot of what the caller sees; creates one if there is none that is
   * recent enough and holds exactly that.
   */
  public Snapshot latest(Caller caller) {
    SnapshotView view = views.of(caller);
    return recent(view)
        .orElseGet(
            () ->
                transaction.execute(
                    () -> {
                      SnapshotKey key = key();
                      // Another caller may have created one while this one waited for the key.
                      return recent(view).orElseGet(() -> make(caller, key, view));
                    }));
  }

  private Optional<Snapshot> recent(SnapshotView view) {
    Instant oldest = clock.instant().minus(settings.snapshotInterval());
    return store
        .latest(view)
        .filter(latest -> latest.createdAt().isAfter(oldest) && latest.view().equals(view));
  }

  /**
   * Returns the snapshot with this id, if it is still stored, is the caller's, and holds exactly
   * what the caller sees now: no other organization gets it, nor one whose access has changed.
   */
  Optional<Snapshot> find(Caller caller, String snapshotId) {
    return store.find(snapshotId).filter(found -> found.view().equals(views.of(caller)));
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

  private Snapshot make(Caller caller, SnapshotKey key, SnapshotView view) {
    Instant now = BelgianTime.now(clock);
    String id = UUID.randomUUID().toString();
    List<Registration> registrations = views.registrations(view);
    byte[] content = contents.create(id, now, view, registrations);
    Snapshot snapshot =
        new Snapshot(
            id,
            now,
            registrations.size(),
            content.length,
            HexFormat.of().formatHex(SnapshotKey.sha256(content)),
            key.sign(content),
            key.keyId(),
            view);
    store.removeSupersededBefore(now.minus(KEPT_AFTER_THE_NEXT));
    store.add(snapshot, content);
    trail.add(caller, AuditAction.SNAPSHOT_MADE, now);
    return snapshot;
  }
}
