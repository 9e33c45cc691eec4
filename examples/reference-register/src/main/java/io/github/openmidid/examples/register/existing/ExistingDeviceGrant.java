package io.github.openmidid.examples.register.existing;

import io.github.openmidid.MidId;

/**
 * What an existing device was given.
 *
 * @param midId its identifier
 * @param deviceId its name in the cadastre
 */
public record ExistingDeviceGrant(MidId midId, String deviceId) {}
