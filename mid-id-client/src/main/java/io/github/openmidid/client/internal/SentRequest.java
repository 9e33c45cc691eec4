package io.github.openmidid.client.internal;

import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** A request with the secrets that went with it. */
final class SentRequest {
  private final HttpRequest request;
  private final byte[] body;

  SentRequest(HttpRequest request, byte[] body) {
    this.request = request;
    this.body = body;
  }

  HttpRequest request() {
    return request;
  }

  /** The header with the access token; null if there was none. */
  @Nullable String authorization() {
    return request.headers().firstValue("Authorization").orElse(null);
  }

  /** Takes its secrets out of text. */
  Redactor redactor() {
    return Redactor.of(request, body);
  }

  /** Without the headers. */
  @Override
  public String toString() {
    return "SentRequest";
  }
}
