package io.github.openmidid.client.internal.call;

import feign.Response;
import io.github.openmidid.client.ResponseMetadata;
import io.github.openmidid.client.internal.http.TransportBody;
import io.github.openmidid.client.internal.redaction.PrintableExcerpt;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Maps responses to their metadata, without secrets. */
final class MetadataMapper {
  private static final String COOKIE = "set-cookie";

  private MetadataMapper() {}

  static ResponseMetadata of(Response response, Clock clock) {
    Map<String, List<String>> headers = new HashMap<>();
    response.headers().forEach((name, values) -> headers.put(name, redacted(response, values)));
    headers.keySet().removeIf(COOKIE::equalsIgnoreCase);
    return new ResponseMetadata(response.status(), headers, RetryAfter.of(response, clock));
  }

  private static List<String> redacted(Response response, Collection<String> values) {
    return values.stream()
        .map(value -> PrintableExcerpt.excerpt(TransportBody.redacted(response, value)))
        .toList();
  }
}
