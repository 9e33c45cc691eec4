package io.github.openmidid.client.internal.call;

import feign.Request;
import io.github.openmidid.client.AttemptInterceptor.Attempt;
import io.github.openmidid.client.internal.http.CallRecord;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A request as interceptors see it, without credentials. */
final class InterceptedAttempt implements Attempt {
  private static final Set<String> CREDENTIALS =
      Set.of("authorization", "cookie", "proxy-authorization");

  private final String operation;
  private final int number;
  private final Request request;
  private final Map<String, String> headers = new TreeMap<>();
  private final Map<Object, Object> attributes = new HashMap<>();

  InterceptedAttempt(CallRecord call, Request request) {
    this.operation = call.operation();
    this.number = call.attempts();
    this.request = request;
    request
        .headers()
        .forEach((name, values) -> put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
  }

  private void put(String name, String value) {
    if (!CREDENTIALS.contains(name)) {
      headers.put(name, value);
    }
  }

  void addHeaders(Map<String, String> added) {
    headers.putAll(added);
  }

  @Override
  public String operation() {
    return operation;
  }

  @Override
  public String method() {
    return request.httpMethod().name();
  }

  @Override
  public URI uri() {
    return URI.create(request.url());
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public Map<String, String> headers() {
    return Collections.unmodifiableMap(headers);
  }

  @Override
  public Map<Object, Object> attributes() {
    return attributes;
  }

  /** Returns a text without the headers. */
  @Override
  public String toString() {
    return "Attempt[" + operation + " " + number + "]";
  }
}
