package io.github.openmidid.client.internal.concurrent;

import io.github.openmidid.client.PendingCall;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.http.Attempts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An asynchronous call and its future. If the future is completed from outside (cancelled, timed
 * out, or the client is closed), the thread that runs the call is interrupted, but never during
 * other work; no operation of the call sends further requests, on any thread.
 */
public final class AsyncCall<T> extends PendingCall<T> implements Runnable, Attempts.Owner {
  private static final ThreadLocal<@Nullable AsyncCall<?>> CURRENT = new ThreadLocal<>();

  private final Callable<? extends T> work;
  private final List<AsyncCall<?>> outer;
  private final CompletableFuture<@Nullable Void> started = new CompletableFuture<>();
  private final Set<UUID> references = new LinkedHashSet<>();
  private @Nullable Thread runner;
  private boolean interrupted;
  private boolean changesRegister;
  private boolean closed;
  private volatile boolean finished;

  /** Creates a call within other asynchronous calls, outermost first. */
  AsyncCall(Callable<? extends T> work, List<AsyncCall<?>> outer) {
    this.work = work;
    this.outer = List.copyOf(outer);
    var unused = whenComplete((result, failure) -> interruptRunner());
  }

  /**
   * Returns the calls that enclose an operation on this thread: that of the client view and the
   * running one.
   */
  public static List<AsyncCall<?>> enclosing(@Nullable AsyncCall<?> ofClient) {
    AsyncCall<?> current = CURRENT.get();
    if (ofClient == null || ofClient == current) {
      return current == null ? List.of() : List.of(current);
    }
    return current == null ? List.of(ofClient) : List.of(ofClient, current);
  }

  /** Returns the call that this thread runs; null if there is none. */
  public static @Nullable AsyncCall<?> current() {
    return CURRENT.get();
  }

  /** Fails the call unless it starts in time; an executor may be busy or discard tasks. */
  void failUnlessStartedWithin(long nanos) {
    var unused =
        started
            .orTimeout(nanos, TimeUnit.NANOSECONDS)
            .exceptionally(
                late -> {
                  completeExceptionally(
                      new RegisterUnavailableException("no thread was free in time", null, null));
                  return null;
                });
  }

  @Override
  public void run() {
    if (!start()) {
      return;
    }
    AsyncCall<?> outerCall = CURRENT.get();
    CURRENT.set(this);
    T result;
    try {
      result = work.call();
    } catch (Throwable failure) { // passed to the future in any case
      finish(outerCall);
      completeExceptionally(failure);
      return;
    }
    finish(outerCall);
    complete(result);
  }

  /** Marks the call as started; returns false if it was started or completed before. */
  private synchronized boolean start() {
    if (isDone() || !started.complete(null)) {
      return false;
    }
    runner = Thread.currentThread();
    return true;
  }

  /**
   * Detaches the thread from the call: it is not interrupted any more, and an interrupt by the call
   * is cleared.
   */
  private void finish(@Nullable AsyncCall<?> outerCall) {
    if (outerCall == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(outerCall);
    }
    synchronized (this) {
      finished = !isDone();
      runner = null;
      if (interrupted) {
        Thread.interrupted();
      }
    }
  }

  private void interruptRunner() {
    started.complete(null);
    synchronized (this) {
      if (runner != null) {
        interrupted = true;
        runner.interrupt();
      }
    }
  }

  /** Records the reference of a request to be sent; must be called before {@link #isAbandoned}. */
  @Override
  public void announce(@Nullable UUID requestReference) {
    outer.forEach(call -> call.announce(requestReference));
    synchronized (this) {
      if (closed) {
        return;
      }
      changesRegister = true;
      if (requestReference != null) {
        references.add(requestReference);
      }
    }
  }

  /**
   * Returns whether the future was completed from outside, so that no caller waits for the result.
   */
  @Override
  public boolean isAbandoned() {
    synchronized (this) {
      if (closed || (isDone() && !finished)) {
        return true;
      }
    }
    return outer.stream().anyMatch(AsyncCall::isAbandoned);
  }

  @Override
  public synchronized List<UUID> requestReferences() {
    return List.copyOf(references);
  }

  /** Fails the call because the client is closed. */
  void close() {
    List<UUID> announced;
    boolean outcomeOpen;
    synchronized (this) {
      closed = !finished;
      outcomeOpen = changesRegister;
      announced = new ArrayList<>(references);
    }
    @Nullable UUID last = announced.isEmpty() ? null : announced.get(announced.size() - 1);
    completeExceptionally(
        new RegisterUnavailableException(
            "the client was closed during the call", last, outcomeOpen, null));
  }
}
