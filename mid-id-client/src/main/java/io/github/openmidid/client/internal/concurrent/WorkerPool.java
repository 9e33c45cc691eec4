package io.github.openmidid.client.internal.concurrent;

import io.github.openmidid.client.PendingCall;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.redaction.CauseCopy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The pool of threads that run asynchronous calls and batch chunks: the executor of the
 * application, or an own pool of at most 32 threads, which are created on demand and end after a
 * second without work.
 */
public final class WorkerPool implements AutoCloseable {
  private static final int MAX_THREADS = 32;
  private static final int QUEUE_CAPACITY = 10_000;
  private static final long IDLE_SECONDS = 1;

  private final Set<AsyncCall<?>> pending = ConcurrentHashMap.newKeySet();
  private final Executor executor;
  private final @Nullable ExecutorService own;
  private volatile boolean closed;

  public WorkerPool(@Nullable Executor supplied) {
    ThreadPoolExecutor pool = pool(); // without threads so far
    this.own = supplied == null ? pool : null;
    this.executor = supplied == null ? pool : supplied;
  }

  private static ThreadPoolExecutor pool() {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            MAX_THREADS,
            MAX_THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(QUEUE_CAPACITY),
            task -> {
              Thread thread = new Thread(task, "mid-id-client-async-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
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
    if (own != null) {
      own.shutdownNow();
    }
    pending.forEach(AsyncCall::close);
  }
}
