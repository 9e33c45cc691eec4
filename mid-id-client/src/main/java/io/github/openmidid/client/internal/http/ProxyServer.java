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
 * The HTTP proxy that leads out of the house. Its password is sent at once, not when it is asked
 * for: with an {@code Authenticator} set, the HTTP client of JDK 17 drops the register's token.
 *
 * @param user null for a proxy that asks for none
 */
public record ProxyServer(
    String host, int port, @Nullable String user, @Nullable Supplier<char[]> password) {
  public static final String HEADER = "Proxy-Authorization";

  /** What a proxy answers that is not content with the user and password. */
  static final int AUTHENTICATION_REQUIRED = 407;

  private static final int MAX_PORT = 65_535;

  /** A name or an address of either kind: no scheme, user or port. */
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9._-]+|\\[?[0-9A-Fa-f:.]+(%[A-Za-z0-9]+)?]?");

  public ProxyServer {
    Objects.requireNonNull(host, "host");
    if (host.isBlank()) {
      throw new IllegalArgumentException("the host of the proxy is blank");
    }
    if (!HOST.matcher(host).matches()) {
      throw new IllegalArgumentException(
          "the host of the proxy is not a name or address alone, like proxy.hospital.example");
    }
    if (port < 1 || port > MAX_PORT) {
      throw new IllegalArgumentException("the port of the proxy is not 1 to 65535: " + port);
    }
    if (user != null && (user.isEmpty() || user.indexOf(':') >= 0)) {
      throw new IllegalArgumentException("the user of the proxy is empty or holds a colon");
    }
  }

  /** By name: what a name server says of it may change. */
  ProxySelector selector() {
    return ProxySelector.of(InetSocketAddress.createUnresolved(host, port));
  }

  /** Http may be read by whoever it passes through, so it may pass through this machine only. */
  public void check(String name, URI url) {
    if ("http".equalsIgnoreCase(url.getScheme()) && !BaseUrl.isLoopback(host)) {
      throw new IllegalArgumentException(
          name + " is refused: with http the proxy, which is not this very machine, would read it");
    }
  }

  /**
   * The header for the proxy, which the JDK's client sends to the proxy alone. For a tunnel to a
   * https server it leaves it out, unless the JVM was started with the scheme Basic allowed.
   */
  Optional<String> authorization() {
    return user == null || password == null
        ? Optional.empty()
        : Optional.of(Secret.use(password, given -> basic(user, given)));
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

  /** Why the proxy says 407, and what to do. */
  static String authenticationFailure(@Nullable ProxyServer proxy) {
    if (proxy == null || proxy.user == null) {
      return "the proxy asks for a user and password: set them with proxy(host, port, user,"
          + " password)";
    }
    return "the proxy has not accepted the user and password. If they are right and the register is"
        + " https, the JVM has kept them back: by default Java sends no Basic password through"
        + " a tunnel. Start the JVM with -Djdk.http.auth.tunneling.disabledSchemes= (nothing"
        + " after the equals sign)";
  }

  /** Without the user and the supplier of the password. */
  @Override
  public String toString() {
    return "ProxyServer[" + host + ":" + port + "]";
  }
}
