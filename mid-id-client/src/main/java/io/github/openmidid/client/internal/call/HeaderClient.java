package io.github.openmidid.client.internal.call;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.openmidid.client.CallOptions;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.message.HeaderNames;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A client that adds the common headers of all requests and those of the call context. Feign's own
 * headers are templates, which it would expand again for every call.
 */
public final class HeaderClient implements Client {
  public static final String ACCEPT_LANGUAGE = "Accept-Language";
  private static final Collection<String> JSON = List.of("application/json");
  private static final Collection<String> JSON_OR_PROBLEM =
      List.of("application/json, application/problem+json");

  private final Client next;
  private final Collection<String> userAgent;

  public HeaderClient(Client next, String userAgent) {
    this.next = next;
    this.userAgent = List.of(userAgent);
  }

  public static Map<String, String> headers(CallOptions options) {
    Map<String, String> headers = new HashMap<>(options.headers());
    options.traceId().ifPresent(id -> headers.put(HeaderNames.TRACE_ID, id));
    options.language().ifPresent(locale -> headers.put(ACCEPT_LANGUAGE, language(locale)));
    return Map.copyOf(headers);
  }

  /** Returns the language tag of the Belgian federal REST guide; English for other languages. */
  private static String language(Locale locale) {
    return switch (locale.getLanguage()) {
      case "nl" -> "nl-BE";
      case "fr" -> "fr-BE";
      case "de" -> "de-BE";
      default -> "en";
    };
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    Map<String, Collection<String>> headers = caseInsensitive();
    headers.put("User-Agent", userAgent);
    headers.put(HeaderNames.TRACE_ID, List.of(UUID.randomUUID().toString()));
    headers.put("Accept", JSON_OR_PROBLEM);
    if (request.body() != null) {
      headers.put("Content-Type", JSON);
    }
    headers.putAll(request.headers()); // headers of the operation take precedence
    ((CallContext) options).headers().forEach((name, value) -> headers.put(name, List.of(value)));
    return next.execute(with(request, headers), options);
  }

  /** Returns the request with a header replaced or added. */
  public static Request with(Request request, String name, String value) {
    Map<String, Collection<String>> headers = caseInsensitive();
    headers.putAll(request.headers());
    headers.put(name, List.of(value));
    return with(request, headers);
  }

  private static Map<String, Collection<String>> caseInsensitive() {
    return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  }

  private static Request with(Request request, Map<String, Collection<String>> headers) {
    return Request.create(
        request.httpMethod(),
        request.url(),
        headers,
        request.body(),
        request.charset(),
        request.requestTemplate());
  }
}
