package io.github.openmidid.client.internal.cache;

import feign.Response;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of its being remembered (RFC 9110, 8.8.3; RFC 9111).
 *
 * @param etag the ETag of this state of things; null if there is none
 * @param policy for how long it may be remembered
 */
public record CacheValidators(@Nullable String etag, CachePolicy policy) {
  static final CacheValidators NONE = new CacheValidators(null, CachePolicy.NONE);

  private static final int MAX_ETAG_LENGTH = 256;

  /**
   * Those of a response.
   *
   * @param requested when it was requested, by the clock of the machine
   */
  public static CacheValidators of(Response response, Instant requested) {
    return new CacheValidators(
        etag(response.headers().get("etag")), CachePolicy.of(response.headers(), requested));
  }

  /** The same without the ETag, which is that of a batch and not of the single answers in it. */
  public CacheValidators ofBatch() {
    return new CacheValidators(null, policy);
  }

  /** Those of a 304, completed by those of the answer that it confirms. */
  CacheValidators or(CacheValidators confirmed) {
    return new CacheValidators(etag == null ? confirmed.etag : etag, policy.or(confirmed.policy));
  }

  /** The only one there is: of several nobody knows which stands for this answer. */
  private static @Nullable String etag(@Nullable Collection<String> lines) {
    return lines == null || lines.size() != 1
        ? null
        : lines.stream().filter(CacheValidators::isEtag).findFirst().orElse(null);
  }

  /** Sent back as it is: it must not be able to end the header. */
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
