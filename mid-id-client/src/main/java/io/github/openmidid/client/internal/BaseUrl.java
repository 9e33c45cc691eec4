package io.github.openmidid.client.internal;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an address has to be, so that no credential travels in the clear. */
final class BaseUrl {
  private BaseUrl() {}

  /** The address without a slash at its end. No message repeats it: it may hold a password. */
  static URI check(String name, URI url, boolean httpToLoopback) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (url.getRawUserInfo() != null) {
      throw refused(
          name, "it holds a user or password; these belong in accessToken or clientCredentials");
    }
    if (url.getHost() == null || url.getHost().isEmpty()) {
      throw refused(
          name, "it names no host; it looks like https://register.example/midIdRegister/v1");
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null) {
      throw refused(name, "it holds a query or fragment");
    }
    if (scheme.equals("http") && !(httpToLoopback && isLoopback(url.getHost()))) {
      throw refused(
          name,
          "it is http, not https; http is for this very machine only, after allowHttpToLoopback()");
    }
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw refused(name, "it is not https");
    }
    String text = url.toString();
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
  }

  /** By its name alone: what a name server says of another name can change. */
  static boolean isLoopback(@Nullable String host) {
    return "localhost".equalsIgnoreCase(host)
        || "[::1]".equals(host)
        || (host != null && host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}"));
  }

  private static IllegalArgumentException refused(String name, String reason) {
    return new IllegalArgumentException(name + " is refused: " + reason);
  }
}
