package io.github.openmidid.client.internal.http;

import feign.Request;
import io.github.openmidid.client.internal.io.SupplierException;
import io.github.openmidid.client.internal.redaction.Redactor;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A request of the JDK's client as it is sent, including its secrets. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SentRequest(HttpRequest request, byte[] body) {
  private static final String ASSERTION = "client_assertion=";
  private static final byte[] EMPTY = {};

  /**
   * Builds a request from one of Feign. Calls the application's suppliers of secrets, which may
   * block.
   *
   * @param authorization returns the {@code Authorization} header; null if the request has its own,
   *     or needs none
   * @param proxy the proxy; null if there is none
   * @throws SupplierException if a supplier fails
   */
  static SentRequest of(
      Request request,
      @Nullable Supplier<Optional<String>> authorization,
      @Nullable ProxyServer proxy) {
    byte[] body = request.body() == null ? EMPTY : request.body();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(request.url()))
            .method(
                request.httpMethod().name(),
                request.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(body));
    request
        .headers()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase("content-length")) { // set by the JDK's client
                values.forEach(value -> builder.header(name, value));
              }
            });
    if (authorization != null) {
      authorization.get().ifPresent(value -> builder.header("Authorization", value));
    }
    if (proxy != null) {
      proxy.authorization().ifPresent(value -> builder.header(ProxyServer.HEADER, value));
    }
    return new SentRequest(builder.build(), body);
  }

  /** Returns the {@code Authorization} header; null if there is none. */
  @Nullable String authorization() {
    return request.headers().firstValue("Authorization").orElse(null);
  }

  /** Returns a redactor of the secrets of this request; creating one is slow. */
  Redactor redactor() {
    Map<String, String> secrets = new LinkedHashMap<>();
    request
        .headers()
        .allValues("Authorization")
        .forEach(value -> secrets.put(withoutScheme(value), "[token]"));
    for (String value : request.headers().allValues(ProxyServer.HEADER)) {
      secrets.put(withoutScheme(value), "[password]");
      String decoded = decoded(withoutScheme(value));
      secrets.put(decoded.substring(decoded.indexOf(':') + 1), "[password]");
    }
    secrets.put(assertion(body), "[assertion]");
    secrets.remove("");
    return new Redactor(secrets);
  }

  private static String withoutScheme(String value) {
    return value.substring(value.indexOf(' ') + 1).strip();
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Returns the client assertion of a form; a JWT needs no URL decoding. */
  private static String assertion(byte[] body) {
    String form = new String(body, StandardCharsets.ISO_8859_1);
    int start = form.indexOf(ASSERTION);
    return start < 0 ? "" : form.substring(start + ASSERTION.length()).split("&", 2)[0];
  }

  /** Returns a text without the headers. */
  @Override
  public String toString() {
    return "SentRequest";
  }
}
