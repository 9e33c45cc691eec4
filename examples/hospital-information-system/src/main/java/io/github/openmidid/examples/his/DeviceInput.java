package io.github.openmidid.examples.his;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.validation.RegisteredMidId;
import io.github.openmidid.validation.ValidModality;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A device as somebody writes it, in a form or in JSON.
 *
 * @param midId in any spelling that {@link MidId#parse} reads
 * @param modality in any spelling that {@link Modality#tryParse} reads
 * @param room where it stands
 * @param version which state of the device is changed; null for a new one
 */
record DeviceInput(
    // mid-id: validation
    @NotNull @RegisteredMidId String midId,
    @NotNull @ValidModality String modality,
    // end
    @NotBlank(message = ROOM_MISSING) @Size(max = ROOM_LENGTH, message = ROOM_TOO_LONG) String room,
    @Nullable Long version) {
  static final int ROOM_LENGTH = 100;
  static final String ROOM_MISSING = "{room.missing}";
  static final String ROOM_TOO_LONG = "{room.tooLong}";

  DeviceInput withMidId(String other) {
    return new DeviceInput(other, modality, room, version);
  }

  /** The identifier of a valid input. */
  MidId parsedMidId() {
    return MidId.parse(midId);
  }

  /** The modality of a valid input. */
  Modality parsedModality() {
    return Modality.tryParse(modality).orElseThrow();
  }

  String strippedRoom() {
    return room.strip();
  }
}
