package io.github.openmidid.examples.register.document;

import java.time.Instant;
import java.util.Optional;

/**
 * A document about a device.
 *
 * @param documentId the id of the document
 * @param details what was stated about it
 * @param addedBy the organization that added it, and that alone may withdraw it
 * @param addedAt when it was added
 * @param withdrawnAt when it was withdrawn; empty if it was not
 */
public record DocumentRecord(
    String documentId,
    DocumentDetails details,
    String addedBy,
    Instant addedAt,
    Optional<Instant> withdrawnAt) {}
