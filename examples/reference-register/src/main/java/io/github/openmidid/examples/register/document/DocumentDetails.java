package io.github.openmidid.examples.register.document;

import io.github.openmidid.MidId;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The details of a document, as stated by the caller that adds it.
 *
 * @param reference the request reference, unique per organization
 * @param midId the identifier of the device that the document is about
 * @param kind the kind of document
 * @param title the title
 * @param issuedOn the date of the document
 * @param issuer who issued it
 * @param sha256 the SHA-256 of its content, 64 lower-case hexadecimal digits
 * @param link where its content is, on https
 */
public record DocumentDetails(
    UUID reference,
    MidId midId,
    KindCode kind,
    String title,
    LocalDate issuedOn,
    String issuer,
    String sha256,
    URI link) {}
