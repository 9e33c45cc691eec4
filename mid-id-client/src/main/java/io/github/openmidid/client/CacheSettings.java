package io.github.openmidid.client;

import java.time.Duration;
import java.util.Objects;

/**
 * The settings of the cache of a client. Immutable.
 *
 * <p>Without a cache, every lookup sends a request. With a cache, {@code find}, {@code findAll} and
 * {@code resolve} may return a response that is as old as its time to live: an identifier that
 * another client has linked in the meantime still looks available. Changes made through the same
 * client are visible at once. The response headers of the register can shorten the time to live, as
 * for any private cache (RFC 9111), but never lengthen it; if they cannot be read, the response is
 * not stored. Rejections and failures are never stored, and a rejection removes the entries it
 * concerns. Entries are separated by access token, so that no organization sees those of another.
 *
 * @param maximumSize the maximum number of identifiers in the cache, 1 to 1,000,000
 * @param timeToLive the time to live of a known identifier, more than zero and at most 24 hours;
 *     not null
 * @param unknownTimeToLive the time to live of "not known", 0 (not cached) to 60 seconds; not null
 * @param staleFor how long after its time to live an entry may still be returned, marked as
 *     {@linkplain Resolution#isStale() stale}, while the register is unavailable: 0 (never) to 24
 *     hours; not null
 */
public record CacheSettings(
    long maximumSize, Duration timeToLive, Duration unknownTimeToLive, Duration staleFor) {
  private static final long LARGEST = 1_000_000;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration LONGEST_UNKNOWN = Duration.ofSeconds(60);

  /**
   * Validates the ranges.
   *
   * @throws IllegalArgumentException if a setting is out of its range
   */
  public CacheSettings {
    Objects.requireNonNull(timeToLive, "timeToLive");
    require(maximumSize >= 1 && maximumSize <= LARGEST, "maximumSize is not 1 to 1,000,000");
    require(isWithin(timeToLive, DAY) && !timeToLive.isZero(), "timeToLive is not 0 to 24 h");
    require(isWithin(unknownTimeToLive, LONGEST_UNKNOWN), "unknownTimeToLive is not 0 to 60 s");
    require(isWithin(staleFor, DAY), "staleFor is not 0 to 24 h");
  }

  /**
   * Returns the default settings: 10,000 identifiers, a time to live of one minute, 30 seconds for
   * "not known", no stale entries.
   */
  public static CacheSettings defaults() {
    return new CacheSettings(10_000, Duration.ofMinutes(1), Duration.ofSeconds(30), Duration.ZERO);
  }

  /** Returns a copy with another maximum number of identifiers, 1 to 1,000,000. */
  public CacheSettings withMaximumSize(long maximumSize) {
    return new CacheSettings(maximumSize, timeToLive, unknownTimeToLive, staleFor);
  }

  /**
   * Returns a copy with another time to live for known identifiers, more than zero and at most 24
   * hours.
   */
  public CacheSettings withTimeToLive(Duration timeToLive) {
    return new CacheSettings(maximumSize, timeToLive, unknownTimeToLive, staleFor);
  }

  /** Returns a copy with another time to live for "not known", 0 to 60 seconds. */
  public CacheSettings withUnknownTimeToLive(Duration unknownTimeToLive) {
    return new CacheSettings(maximumSize, timeToLive, unknownTimeToLive, staleFor);
  }

  /**
   * Returns a copy that allows stale entries, up to this long after their time to live, while the
   * register is unavailable: 0 to 24 hours. Only {@link MidIds#resolve} and {@link
   * MidIds#resolveTexts} return stale entries, marked and with their date. "Not known" is never
   * returned stale, nor are responses with {@code must-revalidate}, nor entries that the principal
   * has since been denied.
   */
  public CacheSettings withStaleFor(Duration staleFor) {
    return new CacheSettings(maximumSize, timeToLive, unknownTimeToLive, staleFor);
  }

  private static boolean isWithin(Duration duration, Duration most) {
    return !duration.isNegative() && duration.compareTo(most) <= 0;
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
