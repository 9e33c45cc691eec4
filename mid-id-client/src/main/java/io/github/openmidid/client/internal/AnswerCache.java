package io.github.openmidid.client.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.openmidid.MidId;
import io.github.openmidid.client.CacheSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The answers that one client remembers: per identifier and per principal, a bounded number. It
 * belongs to one base URL, as its client does, and has no thread of its own.
 */
final class AnswerCache {
  /** Of how many principals an answer about the same identifier is kept. */
  private static final int PRINCIPALS = 4;

  private final CacheSettings settings;
  private final LongSupplier ticker;
  private final long knownNanos;
  private final long unknownNanos;
  private final Cache<MidId, List<Answer>> answers;
  private final AtomicLong changes = new AtomicLong();

  AnswerCache(CacheSettings settings, LongSupplier ticker) {
    this.settings = settings;
    this.ticker = ticker;
    this.knownNanos = settings.timeToLive().toNanos();
    this.unknownNanos = settings.unknownTimeToLive().toNanos();
    this.answers =
        Caffeine.newBuilder()
            .maximumSize(settings.maximumSize())
            .expireAfterWrite(kept(settings))
            .ticker(ticker::getAsLong)
            .executor(Runnable::run)
            .build();
  }

  /** An answer that is past its life is kept as long again, to ask whether it still holds. */
  private static Duration kept(CacheSettings settings) {
    Duration longer =
        settings.staleFor().compareTo(settings.timeToLive()) > 0
            ? settings.staleFor()
            : settings.timeToLive();
    return settings.timeToLive().plus(longer);
  }

  long now() {
    return ticker.getAsLong();
  }

  /** The answer that is kept, of whatever age. */
  @Nullable Answer get(String principal, MidId midId) {
    List<Answer> kept = answers.getIfPresent(midId);
    if (kept != null) {
      for (Answer answer : kept) {
        if (answer.principal().equals(principal)) {
          return answer;
        }
      }
    }
    return null;
  }

  @Nullable Answer fresh(String principal, MidId midId) {
    Answer answer = get(principal, midId);
    return answer != null && age(answer) < life(answer) ? answer : null;
  }

  /** A known identifier whose answer is past its life, but may still be given with a mark. */
  @Nullable Answer stale(String principal, MidId midId) {
    Answer answer = get(principal, midId);
    return answer != null
            && answer.registration().isPresent()
            && !settings.staleFor().isZero()
            && age(answer) < life(answer) + settings.staleFor().toNanos()
        ? answer
        : null;
  }

  private long age(Answer answer) {
    return ticker.getAsLong() - answer.askedNanos();
  }

  private long life(Answer answer) {
    long most = answer.registration().isPresent() ? knownNanos : unknownNanos;
    long maxAge = answer.validators().maxAgeSeconds();
    return maxAge < 0 ? most : Math.min(most, TimeUnit.SECONDS.toNanos(maxAge));
  }

  /** How many changes were made through this client so far. */
  long changes() {
    return changes.get();
  }

  /**
   * Remembers an answer, unless something was changed since it was asked for: it may be of before.
   */
  void put(MidId midId, Answer answer, long changesWhenAsked) {
    if (life(answer) > 0) {
      var unused =
          answers
              .asMap()
              .compute(
                  midId,
                  (id, kept) -> changes.get() == changesWhenAsked ? with(kept, answer) : kept);
    }
  }

  private static List<Answer> with(@Nullable List<Answer> kept, Answer answer) {
    List<Answer> all = new ArrayList<>(PRINCIPALS);
    all.add(answer);
    if (kept != null) {
      for (Answer other : kept) {
        if (!other.principal().equals(answer.principal()) && all.size() < PRINCIPALS) {
          all.add(other);
        }
      }
    }
    return List.copyOf(all);
  }

  /** What this principal was told is not given to it any more. */
  void drop(String principal, MidId midId) {
    var unused =
        answers
            .asMap()
            .computeIfPresent(
                midId,
                (id, kept) -> {
                  List<Answer> others =
                      kept.stream().filter(a -> !a.principal().equals(principal)).toList();
                  return others.isEmpty() ? null : others;
                });
  }

  /** This identifier was changed, or may have been: nothing of before is given any more. */
  void forget(MidId midId) {
    changes.incrementAndGet();
    answers.invalidate(midId);
  }

  void clear() {
    changes.incrementAndGet();
    answers.invalidateAll();
  }

  /** How many identifiers are remembered, after tidying up. */
  long size() {
    answers.cleanUp();
    return answers.estimatedSize();
  }
}
