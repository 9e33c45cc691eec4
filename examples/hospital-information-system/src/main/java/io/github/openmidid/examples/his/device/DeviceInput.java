package io.github.openmidid.examples.his.device;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.validation.RegisteredMidId;
import io.github.openmidid.validation.ValidModality;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A device as entered in a form or sent in JSON.
 *
 * @param midId in any spelling that {@link MidId#parse} reads
 * @param modality in any spelling that {@link Modality#tryParse} reads
 * @param room the room of the device
 * @param version the version that is changed; null for a new device
 */
public record DeviceInput(
    // mid-id: validation
    @NotNull @RegisteredMidId String midId,
    @NotNull @ValidModality String modality,
    // end
    @RoomName String room,
    @Nullable Long version) {
  public DeviceInput withMidId(String other) {
    return new DeviceInput(other, modality, room, version);
  }

  /** Returns the identifier of a valid input. */
  public MidId parsedMidId() {
    return MidId.parse(midId);
  }

  /** Returns the modality of a valid input. */
  public Modality parsedModality() {
    return Modality.tryParse(modality).orElseThrow();
  }

  public String strippedRoom() {
    return room.strip();
  }
}
