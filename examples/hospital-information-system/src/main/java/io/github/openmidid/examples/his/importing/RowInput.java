package io.github.openmidid.examples.his.importing;

import io.github.openmidid.examples.his.device.RoomName;
import io.github.openmidid.validation.ValidMidId;
import io.github.openmidid.validation.ValidModality;

/**
 * The cells of a row that describe a device, verbatim.
 *
 * @param midId looked up by {@link ListValidation}, together with those of the other rows
 */
record RowInput(
    // mid-id: a row of a list
    @ValidMidId String midId,
    @ValidModality String modality,
    // end
    @RoomName String room) {}
