package io.github.openmidid.client.internal.http.message;

import java.net.http.HttpHeaders;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Header names, and access to the headers of a response. */
public final class HeaderNames {
  /** The trace id header of the federal REST guide; each call and each response has its own id. */
  public static final String TRACE_ID = "BelGov-Trace-Id";

  /** The response header that repeats the trace id of the request. */
  static final String RELATED_TRACE_ID = "BelGov-Related-Trace-Id";

  public static final String USER_AGENT = "openmidid-client";

  private HeaderNames() {}

  /**
   * Returns whether a token is valid in a header; the JDK's client would reject it too, but quote
   * it.
   */
  public static boolean isSendable(String token) {
    return !token.isEmpty()
        && token.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '{' && c != '}');
  }

  /** Returns whether a text consists of one or more ASCII digits. */
  public static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Converts headers for Feign, which copies them into a case-insensitive map. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public static Map<String, Collection<String>> of(HttpHeaders headers) {
    return (Map) headers.map();
  }

  /** Returns the first value of a header from a case-insensitive map of Feign. */
  public static Optional<String> first(Map<String, Collection<String>> headers, String name) {
    Collection<String> values = headers.get(name);
    return values == null || values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.iterator().next());
  }
}
