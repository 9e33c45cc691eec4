package io.github.openmidid.client.internal.http;

import io.github.openmidid.client.internal.redaction.Redactor;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as sent, including its secrets. */
final class SentRequest {
  private static final String ASSERTION = "client_assertion=";

  private final HttpRequest request;
  private final byte[] body;

  SentRequest(HttpRequest request, byte[] body) {
    this.request = request;
    this.body = body;
  }

  HttpRequest request() {
    return request;
  }

  /** Returns the {@code Authorization} header; null if there is none. */
  @Nullable String authorization() {
    return request.headers().firstValue("Authorization").orElse(null);
  }

  /** Returns a redactor of the secrets of this request. */
  public Redactor redactor() {
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
