package io.github.openmidid.client.internal;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.openmidid.client.CallOptions;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Adds the headers of one call, which travel with its deadline, to those of every request. */
final class CallHeaders implements Client {
  private static final String ACCEPT_LANGUAGE = "Accept-Language";

  private final Client next;

  CallHeaders(Client next) {
    this.next = next;
  }

  static Map<String, String> of(CallOptions options) {
    Map<String, String> headers = new HashMap<>();
    options.traceId().ifPresent(id -> headers.put(Headers.TRACE_ID, id));
    options.language().ifPresent(locale -> headers.put(ACCEPT_LANGUAGE, language(locale)));
    return Map.copyOf(headers);
  }

  /** The languages of Belgium as the federal REST guide writes them. */
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
    Map<String, String> own = ((Deadline) options).headers();
    return next.execute(own.isEmpty() ? request : with(request, own), options);
  }

  /** The same request, with these headers in the place of its own. */
  static Request with(Request request, Map<String, String> own) {
    Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(request.headers());
    own.forEach((name, value) -> headers.put(name, List.of(value)));
    return Request.create(
        request.httpMethod(),
        request.url(),
        headers,
        request.body(),
        request.charset(),
        request.requestTemplate());
  }
}
