package io.github.openmidid.client.internal.contract;

import static io.github.openmidid.client.internal.contract.TextFormat.CODE;
import static io.github.openmidid.client.internal.contract.TextFormat.ID;
import static io.github.openmidid.client.internal.contract.TextFormat.NAME;
import static io.github.openmidid.client.internal.contract.TextFormat.SHA_256;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.openmidid.MidId;
import io.github.openmidid.client.document.RegisterDocument;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.util.StdConverter;

/** The JSON of a document, whose link an application may open: no other address than https. */
record DocumentWire(
    @Text(ID) String documentId,
    MidId midId,
    @JsonProperty("kind") @Text(CODE) String kindCode,
    @Text(NAME) String title,
    LocalDate issuedOn,
    @Text(NAME) String issuer,
    @Text(SHA_256) String sha256,
    URI link,
    @Text(NAME) String addedBy,
    Instant addedAt,
    Optional<Instant> withdrawnAt) {

  /** Maps to the public type. */
  static final class Mapper extends StdConverter<DocumentWire, RegisterDocument> {
    @Override
    public RegisterDocument convert(DocumentWire document) {
      try {
        return new RegisterDocument(
            document.documentId,
            document.midId,
            document.kindCode,
            document.title,
            document.issuedOn,
            document.issuer,
            document.sha256,
            document.link,
            document.addedBy,
            document.addedAt,
            document.withdrawnAt);
      } catch (IllegalArgumentException e) {
        throw new MalformedResponseException("link is not a valid https address", null);
      }
    }
  }
}
