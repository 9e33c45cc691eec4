package io.github.openmidid.examples.register.document;

import io.github.openmidid.examples.register.web.url.ResourceUrls;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The response body for a document. */
record DocumentBody(
    String documentId,
    URI href,
    String midId,
    String kind,
    String title,
    LocalDate issuedOn,
    String issuer,
    String sha256,
    URI link,
    String addedBy,
    Instant addedAt,
    @Nullable Instant withdrawnAt) {

  static DocumentBody of(DocumentRecord document, ResourceUrls urls) {
    DocumentDetails details = document.details();
    return new DocumentBody(
        document.documentId(),
        urls.resource(ResourceUrls.DOCUMENTS, document.documentId()),
        details.midId().toString(),
        details.kind().code(),
        details.title(),
        details.issuedOn(),
        details.issuer(),
        details.sha256(),
        details.link(),
        document.addedBy(),
        document.addedAt(),
        document.withdrawnAt().orElse(null));
  }
}
