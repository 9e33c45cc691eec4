package io.github.openmidid.examples.register.audit;

import io.github.openmidid.MidId;
import java.util.Optional;

/**
 * The conditions of an audit query.
 *
 * @param organization only the actions of this organization, and those on its identifiers; all if
 *     empty
 * @param midId only the actions on this identifier, if present
 * @param after only the events after this place
 */
public record AuditFilter(Optional<String> organization, Optional<MidId> midId, long after) {}
