package io.github.openmidid.examples.register.document;

import io.github.openmidid.MidId;
import java.util.Optional;

/**
 * The conditions of a document query.
 *
 * @param midId only the documents about this device, if present
 * @param includesWithdrawn whether also those that were withdrawn
 * @param after only documents whose id sorts after this one, if present
 */
public record DocumentFilter(
    Optional<MidId> midId, boolean includesWithdrawn, Optional<String> after) {}
