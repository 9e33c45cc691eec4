package io.github.openmidid.client.internal;

import feign.Response;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of its being remembered (RFC 9110, 8.8.3; RFC 9111, 5.2.2).
 *
 * @param etag the mark of this state of things; null if there is none
 * @param maxAgeSeconds how long it may be given; −1 if the register does not say
 */
record Validators(@Nullable String etag, long maxAgeSeconds) {
  static final Validators NONE = new Validators(null, -1);

  private static final int LONGEST_ETAG = 256;
  private static final int LONGEST_NUMBER = 9;

  static Validators of(Response response) {
    return new Validators(
        Headers.first(response.headers(), "etag").filter(Validators::isEtag).orElse(null),
        Headers.first(response.headers(), "cache-control").map(Validators::maxAge).orElse(-1L));
  }

  /** These, with the mark of the others if there is none. */
  Validators or(Validators others) {
    return etag == null ? new Validators(others.etag, maxAgeSeconds) : this;
  }

  /** Sent back as it is: it must not be able to end the header. */
  private static boolean isEtag(String text) {
    String mark = text.startsWith("W/") ? text.substring(2) : text;
    return mark.length() >= 2
        && text.length() <= LONGEST_ETAG
        && mark.startsWith("\"")
        && mark.endsWith("\"")
        && mark.chars().allMatch(c -> c > ' ' && c < 0x7F)
        && mark.indexOf('"', 1) == mark.length() - 1;
  }

  private static long maxAge(String cacheControl) {
    long age = -1;
    for (String directive : cacheControl.toLowerCase(Locale.ROOT).split(",", -1)) {
      String name = directive.strip();
      if (name.equals("no-store") || name.equals("no-cache")) {
        return 0;
      }
      if (name.startsWith("max-age=")) {
        age = seconds(name.substring("max-age=".length())).orElse(0L);
      }
    }
    return age;
  }

  private static Optional<Long> seconds(String text) {
    boolean isNumber =
        !text.isEmpty()
            && text.length() <= LONGEST_NUMBER
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}
