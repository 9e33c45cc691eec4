package io.github.openmidid.examples.register.link;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.rules.Warning;
import java.time.Instant;
import java.util.List;

/**
 * An identifier and its device.
 *
 * @param midId the identifier
 * @param deviceId the device
 * @param linkedAt when
 * @param warnings what did not stop it
 */
public record LinkRecord(MidId midId, String deviceId, Instant linkedAt, List<Warning> warnings) {}
