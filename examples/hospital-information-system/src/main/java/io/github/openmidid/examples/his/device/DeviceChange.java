package io.github.openmidid.examples.his.device;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a device is to be from now on, in JSON: as it was read before, by programs, which write
 * identifiers and modalities in their canonical form.
 *
 * @param midId the same as before: it never changes
 */
public record DeviceChange(
    @NotNull MidId midId,
    @NotNull Modality modality,
    @NotBlank(message = DeviceInput.ROOM_MISSING)
        @Size(max = DeviceInput.ROOM_LENGTH, message = DeviceInput.ROOM_TOO_LONG)
        String room,
    @NotNull Long version) {}
