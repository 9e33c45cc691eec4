package io.github.openmidid.client.testing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The scripted failures of a client, in the order in which they were scripted. Thread-safe. */
final class FailureScript {
  private final List<Scripted> failures = new ArrayList<>();

  private static final class Scripted {
    private final TestFailure failure;
    private int passing;
    private int left;

    Scripted(TestFailure failure) {
      this.failure = failure;
      this.passing = failure.after();
      this.left = failure.times();
    }

    /** Counts a call, and returns whether it fails. */
    boolean fails() {
      if (passing > 0) {
        passing--;
        return false;
      }
      if (left != Integer.MAX_VALUE) {
        left--;
      }
      return true;
    }
  }

  synchronized void add(TestFailure failure) {
    failures.add(new Scripted(failure));
  }

  synchronized void clear() {
    failures.clear();
  }

  /** Returns the failure of a call: that of the first script that concerns it and fails it. */
  synchronized Optional<TestFailure> next(TestOperation operation) {
    for (Iterator<Scripted> each = failures.iterator(); each.hasNext(); ) {
      Scripted scripted = each.next();
      if (scripted.failure.concerns(operation) && scripted.fails()) {
        if (scripted.left == 0) {
          each.remove();
        }
        return Optional.of(scripted.failure);
      }
    }
    return Optional.empty();
  }
}
