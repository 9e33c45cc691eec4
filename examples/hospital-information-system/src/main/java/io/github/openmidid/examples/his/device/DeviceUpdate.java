package io.github.openmidid.examples.his.device;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import jakarta.validation.constraints.NotNull;

/**
 * The new state of a device, in JSON. Programs send back the representation that they read, with
 * identifiers and modalities in canonical form.
 *
 * @param midId the identifier of the device, which never changes
 */
public record DeviceUpdate(
    @NotNull MidId midId,
    @NotNull Modality modality,
    @RoomName String room,
    @NotNull Long version) {}
