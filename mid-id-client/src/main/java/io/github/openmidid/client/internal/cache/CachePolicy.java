package io.github.openmidid.client.internal.cache;

import io.github.openmidid.client.internal.http.message.HeaderNames;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The validator of a response and the caching rules that its headers define for a private cache
 * (RFC 9110, 8.8.3; RFC 9111), for single and batch lookups alike. Doubts shorten the lifetime: the
 * strictest of contradictory headers applies, a malformed header forbids storing the response, and
 * no additional header line ever extends the lifetime.
 *
 * @param etag the ETag; null if there is none
 * @param control {@code Cache-Control}; null if there is none
 * @param expires the earliest {@code Expires}; null if there is none
 * @param vary the request headers on which the response depends; null if the response names none
 * @param date the start of the lifetime up to {@code Expires}: the latest {@code Date}, or the time
 *     of the request if that is later
 * @param ageNanos the age of the response at the time of the request, in nanoseconds: {@code Age},
 *     or the time since its {@code Date} if that is longer
 * @param isReadable whether all of these headers are well formed
 */
public record CachePolicy(
    @Nullable String etag,
    @Nullable CacheControl control,
    @Nullable Instant expires,
    @Nullable Set<String> vary,
    Instant date,
    long ageNanos,
    boolean isReadable) {
  /** The policy of a response without any of these headers. */
  static final CachePolicy NONE = new CachePolicy(null, null, null, null, Instant.EPOCH, 0, true);

  private static final int MAX_ETAG_LENGTH = 256;

  private static final String LANGUAGE = "accept-language";

  /** The request headers whose values differ in every request. */
  private static final Set<String> UNIQUE = Set.of("*", "belgov-trace-id", "if-none-match");

  /**
   * Reads the headers of a response.
   *
   * @param headers the headers, by case-insensitive name
   * @param requested the time of the request by the system clock
   */
  public static CachePolicy of(Map<String, Collection<String>> headers, Instant requested) {
    Reader reader = new Reader(headers);
    Instant latest = reader.date("date", CachePolicy::later, requested);
    Instant earliest = reader.date("date", CachePolicy::earlier, requested);
    return new CachePolicy(
        etag(reader.lines("etag")),
        reader.has("cache-control") ? CacheControl.of(reader.lines("cache-control")) : null,
        reader.has("expires") ? reader.date("expires", CachePolicy::earlier, Instant.EPOCH) : null,
        reader.has("vary") ? reader.names("vary") : null,
        later(latest, requested),
        Math.max(nanos(reader.age()), nanos(earliest, requested)),
        reader.isReadable && !reader.names("pragma").contains("no-cache"));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  /**
   * Returns this policy without the ETag, which identifies the batch and not its single results.
   */
  public CachePolicy ofBatch() {
    return new CachePolicy(null, control, expires, vary, date, ageNanos, isReadable);
  }

  /** Merges the policy of a 304 with that of the stored response that it confirms. */
  CachePolicy or(CachePolicy confirmed) {
    return new CachePolicy(
        etag == null ? confirmed.etag : etag,
        control == null ? confirmed.control : control,
        expires == null ? confirmed.expires : expires,
        vary == null ? confirmed.vary : vary,
        date,
        ageNanos,
        isReadable);
  }

  /**
   * Returns the lifetime in nanoseconds; {@link CacheControl#UNLIMITED} if the response sets none.
   */
  long lifetimeNanos() {
    if (!isStorable()) {
      return 0;
    }
    long maxAge = control == null ? CacheControl.UNLIMITED : nanos(control.maxAgeSeconds());
    return expires == null ? maxAge : Math.min(maxAge, nanos(date, expires));
  }

  /** Returns the time at which the response was true, given that of its request. */
  public Instant asOf(Instant requested) {
    return requested.minusNanos(ageNanos);
  }

  /** Returns whether the response may be reused at all. */
  boolean isFresh() {
    return lifetimeNanos() > ageNanos;
  }

  /**
   * Returns the additional nanoseconds for which a stale response may be used while the register is
   * unavailable.
   */
  long staleNanos() {
    if (!isStorable()) {
      return 0;
    }
    return control == null ? CacheControl.UNLIMITED : nanos(control.staleSeconds());
  }

  private boolean isStorable() {
    return isReadable
        && (control == null || control.isStorable())
        && (vary == null || vary.stream().noneMatch(UNIQUE::contains));
  }

  /** Returns whether the response depends on the language of the request. */
  boolean variesByLanguage() {
    return vary != null && vary.contains(LANGUAGE);
  }

  private static long nanos(Instant from, Instant to) {
    long nanos = TimeUnit.NANOSECONDS.convert(Duration.between(from, to));
    return Math.max(0, Math.min(nanos, nanos(HeaderNames.MAX_SECONDS)));
  }

  private static long nanos(long seconds) {
    return TimeUnit.SECONDS.toNanos(seconds); // keeps UNLIMITED
  }

  /** Returns the ETag if there is exactly one, since several would be ambiguous; otherwise null. */
  private static @Nullable String etag(Collection<String> lines) {
    return lines.size() != 1
        ? null
        : lines.stream().filter(CachePolicy::isEtag).findFirst().orElse(null);
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

  /** A reader of single headers, which records whether one of them is malformed. */
  private static final class Reader {
    private final Map<String, Collection<String>> headers;
    private boolean isReadable = true;

    Reader(Map<String, Collection<String>> headers) {
      this.headers = headers;
    }

    Collection<String> lines(String name) {
      @Nullable Collection<String> lines = headers.get(name);
      return lines == null ? List.of() : lines;
    }

    boolean has(String name) {
      return !lines(name).isEmpty();
    }

    Set<String> names(String header) {
      return lines(header).stream()
          .flatMap(line -> Arrays.stream(line.split(",", -1)))
          .map(name -> name.strip().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());
    }

    long age() {
      long oldest = 0;
      for (String line : lines("age")) {
        OptionalLong age = HeaderNames.seconds(line.strip());
        isReadable &= age.isPresent();
        oldest = Math.max(oldest, age.orElse(0));
      }
      return oldest;
    }

    Instant date(String header, BinaryOperator<Instant> choice, Instant otherwise) {
      List<Optional<Instant>> dates =
          lines(header).stream().map(line -> HeaderNames.date(line.strip())).toList();
      isReadable &= dates.stream().allMatch(Optional::isPresent);
      return dates.stream().flatMap(Optional::stream).reduce(choice).orElse(otherwise);
    }
  }
}
