package io.github.openmidid.client.internal.http;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Validates base URLs, so that no credential is sent unencrypted and every request reaches the
 * intended path: some servers and proxies rewrite {@code ..}, {@code //} or an encoded slash.
 */
public final class BaseUrl {
  static final int MAX_PORT = 65_535;

  /** An encoded slash, backslash or control character. */
  private static final Pattern ENCODED =
      Pattern.compile("%(2f|5c|[01][0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

  private BaseUrl() {}

  /**
   * Validates a URL and returns it without a trailing slash.
   *
   * @param name the name of the setting, for the message
   * @param httpToLoopback whether http is allowed for localhost
   * @throws IllegalArgumentException if the URL is not safe; the message does not quote it, since
   *     it may contain a password
   */
  public static URI check(String name, URI url, boolean httpToLoopback) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    checkAuthority(name, url);
    if (url.getRawQuery() != null || url.getRawFragment() != null) {
      throw invalid(name, "it contains a query or fragment");
    }
    if (scheme.equals("http") && !(httpToLoopback && isLoopback(url.getHost()))) {
      throw invalid(
          name,
          "it is http, not https; http is allowed for localhost only, after allowHttpToLoopback()");
    }
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw invalid(name, "it is not https");
    }
    String text = url.toString();
    URI checked = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
    checkPath(name, checked.getRawPath());
    return checked;
  }

  private static void checkAuthority(String name, URI url) {
    String authority = url.getRawAuthority() == null ? "" : url.getRawAuthority();
    if (authority.indexOf('@') >= 0) {
      throw invalid(
          name, "it contains a user or password; these belong in accessToken or clientCredentials");
    }
    if (authority.isEmpty()) {
      throw invalid(
          name,
          "it has no host; expected something like https://register.example/midIdRegister/v1");
    }
    if (url.getHost() == null) {
      throw invalid(
          name,
          "its host or port is invalid: a host has letters, digits, hyphens and dots (other letters as"
              + " xn--...), a port is 1 to "
              + MAX_PORT);
    }
    if (url.getPort() == 0 || url.getPort() > MAX_PORT) {
      throw invalid(name, "its port must be between 1 and " + MAX_PORT);
    }
  }

  private static void checkPath(String name, String path) {
    if (!path.chars().allMatch(c -> c < 0x80)) {
      throw invalid(name, "its path contains a character that must be percent-encoded");
    }
    if (ENCODED.matcher(path).find()) {
      throw invalid(name, "its path contains an encoded slash, backslash or control character");
    }
    String[] segments = path.split("/", -1);
    if (Arrays.stream(segments).skip(1).anyMatch(String::isEmpty)) {
      throw invalid(name, "its path contains an empty segment (//)");
    }
    if (Arrays.stream(segments).anyMatch(BaseUrl::isDots)) {
      throw invalid(name, "its path contains a segment . or ..");
    }
  }

  private static boolean isDots(String segment) {
    String decoded = segment.toLowerCase(Locale.ROOT).replace("%2e", ".").split(";", 2)[0];
    return decoded.equals(".") || decoded.equals("..");
  }

  /** Returns whether a host is localhost by its name or address alone, without a DNS lookup. */
  public static boolean isLoopback(@Nullable String host) {
    return "localhost".equalsIgnoreCase(host)
        || "[::1]".equals(host)
        || (host != null && host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}"));
  }

  private static IllegalArgumentException invalid(String name, String reason) {
    return new IllegalArgumentException(name + " is rejected: " + reason);
  }
}
