package io.github.openmidid.client.internal;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many requests one operation has sent, and whether one of them may have changed something
 * before a later one was refused.
 */
final class Attempts {
  private static final int MOST = 3;

  private final AtomicInteger made = new AtomicInteger();
  private volatile boolean outcomeOpen;

  void add() {
    made.incrementAndGet();
  }

  boolean isNone() {
    return made.get() == 0;
  }

  boolean isFirst() {
    return made.get() <= 1;
  }

  boolean isOneLeft() {
    return made.get() < MOST;
  }

  /** The register, or something before it, has failed, or has said that it is done already. */
  void leaveOutcomeOpen() {
    outcomeOpen = true;
  }

  boolean isOutcomeOpen() {
    return outcomeOpen;
  }
}
