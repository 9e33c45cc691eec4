package io.github.openmidid.client.internal.concurrent;

import io.github.openmidid.client.PendingCall;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.ClientThreads;
import io.github.openmidid.client.internal.redaction.CauseCopy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The pool of threads that run asynchronous calls and batch chunks: the executor of the
 * application, or an own pool of at most 32 threads, which are created on demand and end after a
 * second without work.
 */
public final class WorkerPool implements AutoCloseable {
  private static final int MAX_THREADS = 32;
  private static final int QUEUE_CAPACITY = 10_000;

  private final Set<AsyncCall<?>> pending = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor own =
      new ThreadPoolExecutor(
          MAX_THREADS,
          MAX_THREADS,
          1,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(QUEUE_CAPACITY),
          ClientThreads.daemons("mid-id-client-async-"));
  private final Executor executor;
  private volatile boolean closed;

  /** Creates a pool; {@code supplied} is the executor of the application, null if there is none. */
  public WorkerPool(@Nullable Executor supplied) {
    own.allowCoreThreadTimeOut(true);
    this.executor = Objects.requireNonNullElse(supplied, own); // the latter has no thread yet
  }

  /** Submits work. Never throws: a rejection by the executor fails the returned future. */
  public <T> PendingCall<T> submit(Callable<? extends T> work, Duration timeout) {
    return submit(work, timeout, AsyncCall.enclosing(null));
  }

  /** Submits work that belongs to enclosing calls. Never throws. */
  public <T> PendingCall<T> submit(
      Callable<? extends T> work, Duration timeout, List<AsyncCall<?>> outer) {
    AsyncCall<T> call = new AsyncCall<>(work, outer);
    pending.add(call);
    var unused = call.whenComplete((result, failure) -> pending.remove(call));
    if (closed) {
      call.completeExceptionally(new IllegalStateException("this client is closed"));
      return call;
    }
    try {
      executor.execute(call);
    } catch (RuntimeException | Error e) { // the executor is full, shut down or out of threads
      call.completeExceptionally(
          new RegisterUnavailableException(
              "the executor has rejected the call", null, CauseCopy.of(e)));
    }
    call.failUnlessStartedWithin(CallContext.nanos(timeout));
    return call;
  }

  @Override
  public void close() {
    closed = true;
    own.shutdownNow();
    pending.forEach(AsyncCall::close);
  }
}
