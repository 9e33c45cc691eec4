package io.github.openmidid.client.internal.redaction;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Searches an exception and its causes, up to a depth that also bounds cycles. */
public final class CauseChain {
  private static final int MAX_DEPTH = 16;

  private CauseChain() {}

  /** Returns an exception and its causes, outermost first; empty for null. */
  public static Stream<Throwable> of(@Nullable Throwable failure) {
    return Stream.iterate(failure, t -> t != null, Throwable::getCause).limit(MAX_DEPTH);
  }

  /** Returns whether an exception or one of its causes meets a condition; false for null. */
  public static boolean has(@Nullable Throwable failure, Predicate<Throwable> condition) {
    return of(failure).anyMatch(condition);
  }
}
