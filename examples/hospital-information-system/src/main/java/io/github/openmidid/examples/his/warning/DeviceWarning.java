package io.github.openmidid.examples.his.warning;

import static java.util.Objects.requireNonNull;

import io.github.openmidid.MidId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A contradiction between the hospital and the register about a device. It is stored when a lookup
 * finds it, and deleted when a later lookup does not; a lookup that fails changes nothing.
 */
@Entity
public class DeviceWarning implements Persistable<MidId> {
  private static final int MAX_CODE = 64;

  @Id
  @Column(length = 16)
  private @Nullable MidId midId;

  /** The modality code of the register; empty if the register does not know the identifier. */
  @Column(length = MAX_CODE, nullable = false)
  private @Nullable String modalityCode;

  @Column(nullable = false)
  private @Nullable Instant since;

  @Transient private boolean isNew = true;

  /** Used by the persistence provider only. */
  protected DeviceWarning() {}

  DeviceWarning(MidId midId, String modalityCode, Instant since) {
    this.midId = midId;
    this.modalityCode = modalityCode;
    this.since = since;
  }

  boolean isSame(DeviceWarning other) {
    return modalityCode().equals(other.modalityCode());
  }

  void change(DeviceWarning other) {
    modalityCode = other.modalityCode;
    since = other.since;
  }

  @Override
  public MidId getId() {
    return requireNonNull(midId);
  }

  /** Returns the modality code of the register; empty if it does not know the identifier. */
  public String modalityCode() {
    return requireNonNull(modalityCode);
  }

  /** Returns when a lookup found it first. */
  public Instant since() {
    return requireNonNull(since);
  }

  @Override
  public boolean isNew() {
    return isNew;
  }

  @PostLoad
  @PostPersist
  void markAsStored() {
    isNew = false;
  }
}
