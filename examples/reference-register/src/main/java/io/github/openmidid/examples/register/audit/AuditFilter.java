package io.github.openmidid.examples.register.audit;

import io.github.openmidid.MidId;
import java.util.Optional;

/**
 * Which events are asked for.
 *
 * @param organization what this organization has done, and what was done with its identifiers; all
 *     if empty
 * @param midId those of this identifier, if given
 * @param after those after this place
 */
public record AuditFilter(Optional<String> organization, Optional<MidId> midId, long after) {}
