package io.github.openmidid.client.internal.http;

import io.github.openmidid.client.internal.io.Secret;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP proxy of connections to the register. Its password is sent preemptively: with an {@code
 * Authenticator}, the HTTP client of JDK 17 drops the register's token.
 *
 * @param user the user; null for a proxy without authentication
 */
public record ProxyServer(
    String host, int port, @Nullable String user, @Nullable Supplier<char[]> password) {
  public static final String HEADER = "Proxy-Authorization";

  /** The status of a proxy that requires other credentials (RFC 9110, 15.5.8). */
  static final int AUTHENTICATION_REQUIRED = 407;

  /** A host name, IPv4 or IPv6 address, without scheme, user or port. */
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9._-]+|\\[?[0-9A-Fa-f:.]+(%[A-Za-z0-9]+)?]?");

  public ProxyServer {
    Objects.requireNonNull(host, "host");
    if (host.isBlank()) {
      throw new IllegalArgumentException("the host of the proxy is blank");
    }
    if (!HOST.matcher(host).matches()) {
      throw new IllegalArgumentException(
          "the host of the proxy must be a name or an address only, like proxy.hospital.example");
    }
    if (port < 1 || port > BaseUrl.MAX_PORT) {
      throw new IllegalArgumentException(
          "the port of the proxy must be between 1 and 65535: " + port);
    }
    if (user != null && (user.isEmpty() || user.indexOf(':') >= 0)) {
      throw new IllegalArgumentException("the user of the proxy is empty or contains a colon");
    }
  }

  /** Returns a selector of the proxy by its unresolved name, since DNS results may change. */
  ProxySelector selector() {
    return ProxySelector.of(InetSocketAddress.createUnresolved(host, port));
  }

  /** Verifies that unencrypted requests pass through a proxy on localhost only. */
  public void check(String name, URI url) {
    check(name, url, host);
  }

  static void check(String name, URI url, String host) {
    if ("http".equalsIgnoreCase(url.getScheme()) && !BaseUrl.isLoopback(host)) {
      throw new IllegalArgumentException(
          name
              + " is rejected: with http, a proxy that is not on localhost could read the requests");
    }
  }

  /**
   * Returns the {@code Proxy-Authorization} header, which the JDK's client sends to the proxy only.
   * For a tunnel to an https server it omits the header, unless the JVM was started with the Basic
   * scheme enabled.
   */
  Optional<String> authorization() {
    return user == null || password == null
        ? Optional.empty()
        : Optional.of(Secret.use(password, secret -> basic(user, secret)));
  }

  private static String basic(String user, char[] password) {
    byte[] name = (user + ":").getBytes(StandardCharsets.UTF_8);
    ByteBuffer secret = ByteBuffer.allocate(name.length + 4 * password.length).put(name);
    StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(password), secret, true);
    byte[] all = Arrays.copyOf(secret.array(), secret.position());
    Arrays.fill(secret.array(), (byte) 0);
    try {
      return "Basic " + Base64.getEncoder().encodeToString(all);
    } finally {
      Arrays.fill(all, (byte) 0);
    }
  }

  /** Returns the message for a 407, with the cause and the remedy. */
  static String authenticationFailure(@Nullable ProxyServer proxy) {
    if (proxy == null || proxy.user == null) {
      return "the proxy requires a user and password: set them with proxy(host, port, user,"
          + " password)";
    }
    return "the proxy has not accepted the user and password. If they are right and the register is"
        + " https, the JVM has withheld them: by default Java sends no Basic password through"
        + " a tunnel. Start the JVM with -Djdk.http.auth.tunneling.disabledSchemes= (nothing"
        + " after the equals sign)";
  }

  /** Returns a text without the user and the password. */
  @Override
  public String toString() {
    return "ProxyServer[" + host + ":" + port + "]";
  }
}
