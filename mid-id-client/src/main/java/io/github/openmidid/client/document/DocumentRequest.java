package io.github.openmidid.client.document;

import io.github.openmidid.MidId;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A request to add a document about a device. Immutable.
 *
 * <pre>{@code
 * DocumentRequest.of(
 *     midId, DocumentKind.LICENSE, "Vergunning Campus Noord", LocalDate.of(2026, 10, 1), "FANC",
 *     RegisterDocument.sha256(file), URI.create("https://documents.example/license.pdf"));
 * }</pre>
 *
 * @param requestReference the idempotency key, created once before the first attempt; not null
 * @param midId the identifier of the device; not null
 * @param kind the kind of document; not null
 * @param title the title, 1 to 200 characters; not null
 * @param issuedOn the date of the document, from 1 January 1971 up to today; not null
 * @param issuer who issued it, 1 to 200 characters; not null
 * @param sha256 the SHA-256 of its content, 64 lower-case hexadecimal digits; not null
 * @param link where its content is, on https, at most 500 characters; not null
 */
public record DocumentRequest(
    UUID requestReference,
    MidId midId,
    DocumentKind kind,
    String title,
    LocalDate issuedOn,
    String issuer,
    String sha256,
    URI link) {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * Validates the arguments. The texts and the date are for the register to check.
   *
   * @throws IllegalArgumentException if the SHA-256 is not 64 lower-case hexadecimal digits, or the
   *     link is not on https, has no host, or has user information
   */
  public DocumentRequest {
    Objects.requireNonNull(requestReference, "requestReference");
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(issuedOn, "issuedOn");
    Objects.requireNonNull(issuer, "issuer");
    require(SHA_256.matcher(sha256).matches(), "sha256 is not 64 lower-case hexadecimal digits");
    require(
        RegisterDocument.isLink(link),
        "link is not an https address with a host and without user information");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  /**
   * Returns a request with a new, random reference.
   *
   * @throws IllegalArgumentException as in the constructor
   */
  public static DocumentRequest of(
      MidId midId,
      DocumentKind kind,
      String title,
      LocalDate issuedOn,
      String issuer,
      String sha256,
      URI link) {
    return new DocumentRequest(
        UUID.randomUUID(), midId, kind, title, issuedOn, issuer, sha256, link);
  }
}
