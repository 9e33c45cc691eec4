package io.github.openmidid.examples.register.unlinked;

import io.github.openmidid.MidId;
import java.util.Optional;

/**
 * A device of the cadastre, with the values by which it is compared with another one.
 *
 * @param deviceId its id
 * @param midId its identifier
 * @param isLinked whether it is linked to it
 * @param make the manufacturer
 * @param model the model
 * @param serialNumber the serial number
 */
record OtherDevice(
    String deviceId,
    MidId midId,
    boolean isLinked,
    Optional<String> make,
    Optional<String> model,
    String serialNumber) {}
