package io.github.openmidid.examples.register.existing;

import io.github.openmidid.MidId;

/**
 * The identifier that was granted to an existing device.
 *
 * @param midId the identifier
 * @param deviceId the id of the device in the cadastre
 */
public record ExistingDeviceGrant(MidId midId, String deviceId) {}
