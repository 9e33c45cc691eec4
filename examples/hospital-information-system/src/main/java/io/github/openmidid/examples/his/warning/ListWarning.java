package io.github.openmidid.examples.his.warning;

import static java.util.Objects.requireNonNull;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.his.device.Device;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list that was not stored, or data in a list that was not read. It stays until a device
 * with the values of the row is stored, or until somebody marks it as resolved.
 */
@Entity
public class ListWarning {
  @Id @GeneratedValue private @Nullable Long id;

  /** Identifies the same row in a later import. */
  @Column(length = 64, nullable = false, unique = true)
  private @Nullable String fingerprint;

  /** The identifier of the row, if it is well formed. */
  @Column(length = 16)
  private @Nullable MidId midId;

  @Embedded private @Nullable ListFinding finding;

  @Column(nullable = false)
  private @Nullable Instant since;

  @Column(nullable = false)
  private @Nullable Instant lastImported;

  /** Used by the persistence provider only. */
  protected ListWarning() {}

  ListWarning(ListFinding finding, Instant now) {
    this.fingerprint = finding.fingerprint();
    this.midId = MidId.tryParse(finding.midIdText()).orElse(null);
    this.finding = finding;
    this.since = now;
    this.lastImported = now;
  }

  void foundAgain(ListFinding latest, Instant now) {
    finding = latest;
    lastImported = now;
  }

  /** Returns whether a device has the values of the row. */
  boolean isResolvedBy(Device device) {
    ListFinding row = finding();
    return row.isRow()
        && Modality.tryParse(row.modality())
            .filter(modality -> device.isSame(modality, row.room().strip()))
            .isPresent();
  }

  /** Returns the id; null until the warning is stored. */
  @Nullable
  public Long id() {
    return id;
  }

  String fingerprint() {
    return requireNonNull(fingerprint);
  }

  public ListFinding finding() {
    return requireNonNull(finding);
  }

  /** Returns when it was found first. */
  public Instant since() {
    return requireNonNull(since);
  }

  /** Returns when a list was imported last in which it was found. */
  public Instant lastImported() {
    return requireNonNull(lastImported);
  }
}
