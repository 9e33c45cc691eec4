package io.github.openmidid.examples.register;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a running register holds, given back in the reverse order. Each is closed at most once. */
final class CloseableStack implements AutoCloseable {
  private final Deque<Runnable> open = new ArrayDeque<>();

  void add(Runnable close) {
    open.push(close);
  }

  /** Closes all of them, also when one fails to; the first failure is thrown at the end. */
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
