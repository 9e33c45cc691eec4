package io.github.openmidid.client.document;

import io.github.openmidid.MidId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document about a device in a register: its description and its link. Immutable.
 *
 * <pre>{@code
 * Path file = download(document.link());
 * if (!RegisterDocument.sha256(file).equals(document.sha256())) {
 *   // not the content that was registered
 * }
 * }</pre>
 *
 * <p>That a document is registered does not mean that it exists, is genuine or is in force: the
 * register neither opens the link nor checks the content.
 *
 * @param documentId the id of the document
 * @param midId the identifier of the device
 * @param kindCode the code of the kind, as in the response
 * @param title the title
 * @param issuedOn the date of the document
 * @param issuer who issued it
 * @param sha256 the SHA-256 of its content, 64 lower-case hexadecimal digits
 * @param link where its content is; always on https
 * @param addedBy the organization that added it, and that alone may withdraw it
 * @param addedAt the time when it was added
 * @param withdrawnAt the time when it was withdrawn; empty if it was not
 */
public record RegisterDocument(
    String documentId,
    MidId midId,
    String kindCode,
    String title,
    LocalDate issuedOn,
    String issuer,
    String sha256,
    URI link,
    String addedBy,
    Instant addedAt,
    Optional<Instant> withdrawnAt) {
  /**
   * Validates the arguments.
   *
   * @throws IllegalArgumentException if the link is not an https address with a host and without
   *     user information
   */
  public RegisterDocument {
    Objects.requireNonNull(documentId, "documentId");
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(kindCode, "kindCode");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(issuedOn, "issuedOn");
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(addedBy, "addedBy");
    Objects.requireNonNull(addedAt, "addedAt");
    Objects.requireNonNull(withdrawnAt, "withdrawnAt");
    if (!isLink(link)) {
      throw new IllegalArgumentException(
          "link is not an https address with a host and without user information");
    }
  }

  static boolean isLink(@Nullable URI link) {
    return "https".equals(Objects.requireNonNull(link, "link").getScheme())
        && link.getHost() != null
        && link.getRawUserInfo() == null;
  }

  /** Returns the kind; empty if this release does not know the code. */
  public Optional<DocumentKind> kind() {
    return DocumentKind.ofCode(kindCode);
  }

  /** Returns whether the document was withdrawn. */
  public boolean isWithdrawn() {
    return withdrawnAt.isPresent();
  }

  /**
   * Returns the SHA-256 of a file, 64 lower-case hexadecimal digits.
   *
   * @throws IOException if the file cannot be read
   */
  public static String sha256(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
