package io.github.openmidid.examples.register.link;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.rules.Warning;
import java.time.Instant;
import java.util.List;

/**
 * A link between an identifier and a device.
 *
 * @param midId the identifier
 * @param deviceId the id of the device
 * @param linkedAt when they were linked
 * @param warnings the warnings about the link
 */
public record LinkRecord(MidId midId, String deviceId, Instant linkedAt, List<Warning> warnings) {}
