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
 * Work for another thread. As soon as the future is completed from outside, by a cancel, a timeout
 * or the closing of the client, that thread is interrupted, and only while it does this work; no
 * operation of it sends a request any more, on whichever thread.
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

  /** With the calls that it is part of. */
  AsyncCall(Callable<? extends T> work, List<AsyncCall<?>> outer) {
    this.work = work;
    this.outer = List.copyOf(outer);
    var unused = whenComplete((result, failure) -> interruptRunner());
  }

  /** The calls that an operation on this thread is part of: the one that runs, and its client's. */
  public static List<AsyncCall<?>> enclosing(@Nullable AsyncCall<?> ofClient) {
    AsyncCall<?> current = CURRENT.get();
    if (ofClient == null || ofClient == current) {
      return current == null ? List.of() : List.of(current);
    }
    return current == null ? List.of(ofClient) : List.of(ofClient, current);
  }

  /** The call that this thread runs; null if there is none. */
  static @Nullable public AsyncCall<?> current() {
    return CURRENT.get();
  }

  /** An executor may be busy for longer, or forget what it was given. */
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
    } catch (Throwable failure) { // whatever it is, the one who waits has to know
      finish(outerCall);
      completeExceptionally(failure);
      return;
    }
    finish(outerCall);
    complete(result);
  }

  /** Only once, and not if it has been given up already. */
  private synchronized boolean start() {
    if (isDone() || !started.complete(null)) {
      return false;
    }
    runner = Thread.currentThread();
    return true;
  }

  /** After this the thread is no longer ours to interrupt; it takes no flag of ours with it. */
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

  /** Keeps what it is about to create; to be called before {@link #isAbandoned} is asked. */
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

  /** Whether nobody waits any more, for the future was completed from outside. */
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

  /** Fails, for the client is closed. */
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
