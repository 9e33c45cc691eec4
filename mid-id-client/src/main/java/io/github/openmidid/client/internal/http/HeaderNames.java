package io.github.openmidid.client.internal.http;

import java.net.http.HttpHeaders;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Names of headers, and those of an answer. */
public final class HeaderNames {
  /** The federal REST guide's: another one for each call, the answer has its own. */
  public static final String TRACE_ID = "BelGov-Trace-Id";

  /** In an answer: the trace id of the request. */
  static final String RELATED_TRACE_ID = "BelGov-Related-Trace-Id";

  public static final String USER_AGENT = "openmidid-client";

  private HeaderNames() {}

  /** Whether a header can carry a token; the JDK's client would refuse it too, and quote it. */
  public static boolean isSendable(String token) {
    return !token.isEmpty()
        && token.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '{' && c != '}');
  }

  /** As Feign wants them: it makes a copy of its own, in which case does not matter. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static Map<String, Collection<String>> of(HttpHeaders headers) {
    return (Map) headers.map();
  }

  /** The first value of a header of Feign's, in whose maps case does not matter. */
  public static Optional<String> first(Map<String, Collection<String>> headers, String name) {
    Collection<String> values = headers.get(name);
    return values == null || values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.iterator().next());
  }
}
