package io.github.openmidid.client.internal;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import java.net.http.HttpHeaders;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The headers that go with every request, and those of an answer. */
final class Headers implements RequestInterceptor {
  /** The federal REST guide's: another one for each call, the answer has its own. */
  static final String TRACE_ID = "BelGov-Trace-Id";

  static final String USER_AGENT = "openmidid-client";

  private final TraceIds traceIds = new TraceIds();

  @Override
  public void apply(RequestTemplate request) {
    request.header("User-Agent", USER_AGENT);
    request.header(TRACE_ID, traceIds.next());
  }

  /** Whether a header can carry a token; the JDK's client would refuse it too, and quote it. */
  static boolean isSendable(String token) {
    return !token.isEmpty()
        && token.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '{' && c != '}');
  }

  /** As Feign wants them: it makes a copy of its own, in which case does not matter. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static Map<String, Collection<String>> of(HttpHeaders headers) {
    return (Map) headers.map();
  }

  /** The first value of a header of Feign's, in whose maps case does not matter. */
  static Optional<String> first(Map<String, Collection<String>> headers, String name) {
    Collection<String> values = headers.get(name);
    return values == null || values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.iterator().next());
  }
}
