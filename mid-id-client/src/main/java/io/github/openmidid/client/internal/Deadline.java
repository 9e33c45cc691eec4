package io.github.openmidid.client.internal;

import feign.Request;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The moment by which an operation ends, on the monotonic clock, and the headers that are its own.
 * It travels through Feign as the options of a call; Feign's own time limits, which do not cover
 * the body, play no part.
 */
class Deadline extends Request.Options {
  /** About 146 years: a sum with the clock's reading does not overflow. */
  private static final long LONGEST = Long.MAX_VALUE / 2;

  private final long endNanos;
  private final Map<String, String> headers;
  private final Witness.@Nullable Sent sent;
  private final @Nullable Download download;
  private final Attempts attempts;

  /** The last call, of which only the operation can tell whether its answer is understood. */
  private final AtomicReference<@Nullable CallRecord> unjudged = new AtomicReference<>();

  private Deadline(
      long endNanos,
      Map<String, String> headers,
      Witness.@Nullable Sent sent,
      @Nullable Download download,
      Attempts attempts) {
    super(0, TimeUnit.MILLISECONDS, 0, TimeUnit.MILLISECONDS, false);
    this.endNanos = endNanos;
    this.headers = headers;
    this.sent = sent;
    this.download = download;
    this.attempts = attempts;
  }

  /** The same operation, with all that belongs to it. */
  Deadline(Deadline deadline) {
    this(deadline.endNanos, deadline.headers, deadline.sent, deadline.download, deadline.attempts);
  }

  /** The same moment for an operation of its own. */
  Deadline ofAnother(Attempts attempts) {
    return new Deadline(endNanos, headers, sent, download, attempts);
  }

  static Deadline in(Duration timeout) {
    return in(timeout, Map.of());
  }

  static Deadline in(Duration timeout, Map<String, String> headers) {
    return new Deadline(System.nanoTime() + nanos(timeout), headers, null, null, new Attempts());
  }

  /** The same moment, with one header more. */
  Deadline with(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new Deadline(endNanos, Map.copyOf(more), sent, download, attempts);
  }

  /** The same moment, with a place to note in whose name requests are sent. */
  Deadline with(Witness.Sent sent) {
    return new Deadline(endNanos, headers, sent, download, attempts);
  }

  /** The same moment, for an answer whose body goes into a file. */
  Deadline with(Download download) {
    return new Deadline(endNanos, headers, sent, download, attempts);
  }

  /** Where the body of the answer goes; null if it is kept in memory, as most are. */
  @Nullable Download download() {
    return download;
  }

  /** What has been sent so far. */
  Attempts attempts() {
    return attempts;
  }

  Witness.@Nullable Sent sent() {
    return sent;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** What is left; zero or less when it is over. */
  long remainingNanos() {
    return endNanos - System.nanoTime();
  }

  /** What is left; at least a nanosecond. */
  Duration remaining() {
    return Duration.ofNanos(Math.max(1, remainingNanos()));
  }

  /** As many as a sum with the clock can take. */
  static long nanos(Duration timeout) {
    return timeout.compareTo(Duration.ofNanos(LONGEST)) < 0 ? timeout.toNanos() : LONGEST;
  }

  /** Puts the last call in the place of the one before, which is given back. */
  @Nullable CallRecord last(@Nullable CallRecord call) {
    return unjudged.getAndSet(call);
  }
}
