package io.github.openmidid.client.testing.internal;

import io.github.openmidid.client.PendingCall;
import io.github.openmidid.client.RegisterUnavailableException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An asynchronous call of the test double, and its future. */
public final class TestPendingCall<T> extends PendingCall<T> {
  private static final ThreadLocal<@Nullable TestPendingCall<?>> CURRENT = new ThreadLocal<>();

  private final List<TestPendingCall<?>> outer;
  private final Set<UUID> references = new LinkedHashSet<>();
  private volatile boolean finished;

  /** Creates a call within other asynchronous calls. */
  public TestPendingCall(List<TestPendingCall<?>> outer) {
    this.outer = List.copyOf(outer);
  }

  /** Returns the calls that enclose an operation on this thread: those of its view, and its own. */
  public static List<TestPendingCall<?>> enclosing(List<TestPendingCall<?>> ofView) {
    Set<TestPendingCall<?>> calls = new LinkedHashSet<>(ofView);
    TestPendingCall<?> current = CURRENT.get();
    if (current != null) {
      calls.add(current);
    }
    return List.copyOf(calls);
  }

  /** Runs the call on this thread, unless the future was completed from outside. */
  public void run(Supplier<? extends T> calls) {
    if (isDone()) {
      return;
    }
    TestPendingCall<?> former = CURRENT.get();
    CURRENT.set(this);
    try {
      T result = calls.get();
      finished = !isDone();
      complete(result);
    } catch (Throwable failure) { // passed to the future in any case
      finished = !isDone();
      completeExceptionally(failure);
    } finally {
      if (former == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(former);
      }
    }
  }

  /** Records the reference of a creation. */
  public void announce(UUID requestReference) {
    outer.forEach(call -> call.announce(requestReference));
    synchronized (references) {
      references.add(requestReference);
    }
  }

  /** Fails an operation if no caller waits for its call any more. */
  public void requireCaller() {
    if (isDone() && !finished) {
      throw new RegisterUnavailableException(
          "the call was cancelled", null, new CancellationException());
    }
    outer.forEach(TestPendingCall::requireCaller);
  }

  @Override
  public List<UUID> requestReferences() {
    synchronized (references) {
      return new ArrayList<>(references);
    }
  }
}
