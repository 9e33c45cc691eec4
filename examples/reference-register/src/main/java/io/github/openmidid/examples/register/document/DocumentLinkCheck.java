package io.github.openmidid.examples.register.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Checks the link of a document: an address on https, without user information, which would let a
 * link look like that of another site. The address is not opened.
 */
public final class DocumentLinkCheck {
  /** The maximum length, in characters. */
  public static final int MAX_LENGTH = 500;

  private static final String SCHEME = "https://";

  private DocumentLinkCheck() {}

  /** Returns the link; empty if it is not an address on https of at most 500 ASCII characters. */
  public static Optional<URI> parse(String text) {
    if (text.length() > MAX_LENGTH
        || !text.startsWith(SCHEME)
        || text.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(text))
          .filter(link -> link.getHost() != null && link.getRawUserInfo() == null)
          .filter(link -> link.getPort() <= 65_535);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
