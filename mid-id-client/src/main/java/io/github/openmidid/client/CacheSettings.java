package io.github.openmidid.client;

import java.time.Duration;
import java.util.Objects;

/**
 * How a client remembers what the register has answered; immutable.
 *
 * <p>Without a cache every answer is that of the moment. With one, {@code find}, {@code findAll}
 * and {@code resolve} may give an answer that is as old as the time to live: an identifier that
 * somebody else has linked meanwhile still looks available. What this very client changes shows at
 * once. The headers of the register can shorten the time for an answer, of one identifier or of
 * many, as they do for any private cache (RFC 9111); they never lengthen it, and when in doubt an
 * answer is not kept. Refusals and failures are never remembered, and a refusal ends what was.
 * Answers are kept apart by access token, so that no organization sees those of another.
 *
 * @param maximumSize how many identifiers are remembered at the most: 1 to 1,000,000
 * @param timeToLive how long an answer about a known identifier is given, more than zero, at most a
 *     day
 * @param unknownTimeToLive how long "not known" is given: 0 for not at all, at most 60 s
 * @param staleFor how much longer an answer may be given, marked as {@linkplain
 *     Resolution#isStale() stale}, while the register cannot answer: 0 for not at all, at most a
 *     day
 */
public record CacheSettings(
    long maximumSize, Duration timeToLive, Duration unknownTimeToLive, Duration staleFor) {
  private static final long LARGEST = 1_000_000;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration LONGEST_UNKNOWN = Duration.ofSeconds(60);

  /**
   * Checks the ranges.
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

  /** 10,000 identifiers for one minute, "not known" for 30 s, nothing stale. */
  public static CacheSettings defaults() {
    return new CacheSettings(10_000, Duration.ofMinutes(1), Duration.ofSeconds(30), Duration.ZERO);
  }

  /** The same, with room for this many identifiers: 1 to 1,000,000. */
  public CacheSettings withMaximumSize(long maximumSize) {
    return new CacheSettings(maximumSize, timeToLive, unknownTimeToLive, staleFor);
  }

  /** The same, with this life for answers about known identifiers; more than 0, at most 24 h. */
  public CacheSettings withTimeToLive(Duration timeToLive) {
    return new CacheSettings(maximumSize, timeToLive, unknownTimeToLive, staleFor);
  }

  /** The same, with this life for "not known": 0 to 60 s. */
  public CacheSettings withUnknownTimeToLive(Duration unknownTimeToLive) {
    return new CacheSettings(maximumSize, timeToLive, unknownTimeToLive, staleFor);
  }

  /**
   * The same, with answers that are up to this much older than their time to live while the
   * register cannot answer: 0 to 24 h. Only {@link MidIds#resolve} and {@link MidIds#resolveTexts}
   * give them, marked and with their age; "not known" is never among them, nor what the register
   * has marked with {@code must-revalidate}, nor what whoever asks was refused since.
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
