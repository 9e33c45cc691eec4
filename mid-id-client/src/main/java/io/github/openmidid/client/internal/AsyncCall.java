package io.github.openmidid.client.internal;

import io.github.openmidid.client.RegisterUnavailableException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Work for another thread. As soon as the future is completed from outside, by a cancel, a timeout
 * or the closing of the client, that thread is interrupted, and only while it does this work.
 */
final class AsyncCall<T> extends CompletableFuture<T> implements Runnable {
  private final Callable<? extends T> work;
  private final CompletableFuture<@Nullable Void> begun = new CompletableFuture<>();
  private @Nullable Thread runner;
  private boolean interrupted;

  AsyncCall(Callable<? extends T> work) {
    this.work = work;
    var unused = whenComplete((result, failure) -> stop());
  }

  /** An executor may be busy for longer, or forget what it was given. */
  void failUnlessBegunIn(long nanos) {
    var unused =
        begun
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
    if (!begin()) {
      return;
    }
    T result;
    try {
      result = work.call();
    } catch (Throwable failure) { // whatever it is, the one who waits has to know
      end();
      completeExceptionally(failure);
      return;
    }
    end();
    complete(result);
  }

  private boolean begin() {
    synchronized (this) {
      if (isDone()) {
        return false;
      }
      runner = Thread.currentThread();
    }
    begun.complete(null);
    return true;
  }

  /** After this the thread is no longer ours to interrupt; it takes no flag of ours with it. */
  private synchronized void end() {
    runner = null;
    if (interrupted) {
      Thread.interrupted();
    }
  }

  private void stop() {
    begun.complete(null);
    synchronized (this) {
      if (runner != null) {
        interrupted = true;
        runner.interrupt();
      }
    }
  }
}
