package io.github.openmidid.examples.his.device;

import static java.util.Objects.requireNonNull;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A device of the hospital. */
@Entity
public class Device {
  @Id
  @Column(length = 16)
  private @Nullable MidId midId;

  @Column(length = 7, nullable = false)
  private @Nullable Modality modality;

  @Column(length = RoomName.MAX_LENGTH, nullable = false)
  private @Nullable String room;

  /** The version for optimistic locking; it also distinguishes a new device from a stored one. */
  @Version private @Nullable Long version;

  /** Used by the persistence provider only. */
  protected Device() {}

  Device(MidId midId, Modality modality, String room) {
    this.midId = midId;
    this.modality = modality;
    this.room = room;
  }

  void change(Modality newModality, String newRoom) {
    modality = newModality;
    room = newRoom;
  }

  public MidId midId() {
    return requireNonNull(midId);
  }

  public Modality modality() {
    return requireNonNull(modality);
  }

  public String room() {
    return requireNonNull(room);
  }

  /** Returns the version; null until the device is stored. */
  @Nullable
  public Long version() {
    return version;
  }

  public boolean isSame(Modality otherModality, String otherRoom) {
    return modality == otherModality && room().equals(otherRoom);
  }
}
