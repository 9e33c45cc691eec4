package io.github.openmidid.client.internal.cache;

import feign.Response;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The validator and the cache policy of a response (RFC 9110, 8.8.3; RFC 9111).
 *
 * @param etag the ETag; null if there is none
 * @param policy the rules for storing and reusing the response
 */
public record CacheValidators(@Nullable String etag, CachePolicy policy) {
  static final CacheValidators NONE = new CacheValidators(null, CachePolicy.NONE);

  private static final int MAX_ETAG_LENGTH = 256;

  /**
   * Reads the validators of a response.
   *
   * @param requested the time of the request by the system clock
   */
  public static CacheValidators of(Response response, Instant requested) {
    return new CacheValidators(
        etag(response.headers().get("etag")), CachePolicy.of(response.headers(), requested));
  }

  /**
   * Returns the moment at which the response was true, by the machine's clock.
   *
   * @param requested the time of the request
   */
  public Instant asOf(Instant requested) {
    return requested.minusNanos(policy.ageNanos());
  }

  /**
   * Returns these validators without the ETag, which identifies the batch and not its single
   * results.
   */
  public CacheValidators ofBatch() {
    return new CacheValidators(null, policy);
  }

  /** Merges the validators of a 304 with those of the stored response that it confirms. */
  CacheValidators or(CacheValidators confirmed) {
    return new CacheValidators(etag == null ? confirmed.etag : etag, policy.or(confirmed.policy));
  }

  /** Returns the ETag if there is exactly one, since several would be ambiguous; otherwise null. */
  private static @Nullable String etag(@Nullable Collection<String> lines) {
    return lines == null || lines.size() != 1
        ? null
        : lines.stream().filter(CacheValidators::isEtag).findFirst().orElse(null);
  }

  /**
   * Returns whether a text is a valid ETag. It is sent back unchanged, so it must not break the
   * header.
   */
  private static boolean isEtag(String text) {
    String mark = text.startsWith("W/") ? text.substring(2) : text;
    return mark.length() >= 2
        && text.length() <= MAX_ETAG_LENGTH
        && mark.startsWith("\"")
        && mark.endsWith("\"")
        && mark.chars().allMatch(c -> c > ' ' && c < 0x7F)
        && mark.indexOf('"', 1) == mark.length() - 1;
  }
}
