package io.github.openmidid.examples.register.registerfile;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.register.RegistrationStatus;
import java.util.Map;

/**
 * One row of a register file.
 *
 * @param line where it begins, from 1
 * @param midId the identifier
 * @param modality the modality for which it was granted
 * @param operator to whom it was granted
 * @param status linked or available
 * @param device what the row says of the device; empty if nothing
 */
record RegisterFileRow(
    long line,
    MidId midId,
    Modality modality,
    String operator,
    RegistrationStatus status,
    Map<DeviceField, String> device) {}
