package io.github.openmidid.client.internal.cache;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How long the headers of a response allow a private cache to keep it (RFC 9111), the same for one
 * identifier and for many. When in doubt it is kept less: of headers that disagree the strictest
 * counts, one that cannot be read forbids to keep the response, and no line that is added to a
 * response ever lengthens the time.
 *
 * @param control {@code Cache-Control}; null if there is none
 * @param expires the earliest {@code Expires}; null if there is none
 * @param vary the request headers on which the response depends; null if the response names none
 * @param date from when {@code Expires} counts: the latest {@code Date}, or the moment of the
 *     request if that is later
 * @param ageNanos how old the response was when it was requested: {@code Age}, or the time since
 *     its {@code Date} if that is more
 * @param isReadable whether each of these headers could be read
 */
record CachePolicy(
    @Nullable CacheControl control,
    @Nullable Instant expires,
    @Nullable Set<String> vary,
    Instant date,
    long ageNanos,
    boolean isReadable) {
  /** The register says nothing of it. */
  static final CachePolicy NONE = new CachePolicy(null, null, null, Instant.EPOCH, 0, true);

  private static final String LANGUAGE = "accept-language";

  /** Request headers that are never the same again. */
  private static final Set<String> UNIQUE = Set.of("*", "belgov-trace-id", "if-none-match");

  /**
   * Reads the headers of a response.
   *
   * @param headers in whose names case does not matter
   * @param requested when it was requested, by the clock of the machine
   */
  static CachePolicy of(Map<String, Collection<String>> headers, Instant requested) {
    Reader reader = new Reader(headers);
    Instant latest = reader.date("date", CachePolicy::later, requested);
    Instant earliest = reader.date("date", CachePolicy::earlier, requested);
    return new CachePolicy(
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

  /** Those of a 304, completed by those of the response that it confirms. */
  CachePolicy or(CachePolicy confirmed) {
    return new CachePolicy(
        control == null ? confirmed.control : control,
        expires == null ? confirmed.expires : expires,
        vary == null ? confirmed.vary : vary,
        date,
        ageNanos,
        isReadable);
  }

  /** How old it may become; {@link CacheControl#UNLIMITED} if the register does not say. */
  long lifetimeNanos() {
    if (!isStorable()) {
      return 0;
    }
    long maxAge = control == null ? CacheControl.UNLIMITED : nanos(control.maxAgeSeconds());
    return expires == null ? maxAge : Math.min(maxAge, nanos(date, expires));
  }

  /** Whether it may be given once more at all. */
  boolean isFresh() {
    return lifetimeNanos() > ageNanos;
  }

  /** How much older it may become while the register cannot answer. */
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

  /** Whether a request in another language may be answered otherwise. */
  boolean variesByLanguage() {
    return vary != null && vary.contains(LANGUAGE);
  }

  private static long nanos(Instant from, Instant to) {
    Duration time = Duration.between(from, to);
    if (time.isNegative()) {
      return 0;
    }
    return time.toSeconds() < CacheControl.MAX_SECONDS ? time.toNanos() : nanos(CacheControl.MAX_SECONDS);
  }

  private static long nanos(long seconds) {
    return seconds == CacheControl.UNLIMITED
        ? CacheControl.UNLIMITED
        : Duration.ofSeconds(seconds).toNanos();
  }

  /** Reads single headers, and notes whether one of them cannot be read. */
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
        long age = CacheControl.seconds(line.strip());
        isReadable &= age >= 0;
        oldest = Math.max(oldest, age);
      }
      return oldest;
    }

    Instant date(String header, BinaryOperator<Instant> choice, Instant otherwise) {
      @Nullable Instant chosen = null;
      for (String line : lines(header)) {
        try {
          Instant date =
              ZonedDateTime.parse(line.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
          chosen = chosen == null ? date : choice.apply(chosen, date);
        } catch (DateTimeException e) {
          isReadable = false;
        }
      }
      return chosen == null ? otherwise : chosen;
    }
  }
}
