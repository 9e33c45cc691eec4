package io.github.openmidid.examples.register;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes resources in the reverse order of their creation, each at most once. */
final class CloseableStack implements AutoCloseable {
  private final Deque<Runnable> open = new ArrayDeque<>();

  void add(Runnable close) {
    open.push(close);
  }

  /** Closes all resources even if one fails, then throws the first failure. */
  @Override
  public synchronized void close() {
    RuntimeException failure = null;
    while (!open.isEmpty()) {
      try {
        open.pop().run();
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
