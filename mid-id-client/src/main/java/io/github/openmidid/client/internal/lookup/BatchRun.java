package io.github.openmidid.client.internal.lookup;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.client.internal.cache.IdentifierRejection;
import io.github.openmidid.client.internal.concurrent.WorkerPool;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.register.Registration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of a batch lookup of any size. The input is read and requested in chunks, several of them
 * concurrently, within one deadline. The calling thread requests chunks too, so that the run
 * proceeds even if no worker thread is free. Only the running chunks and the results are held in
 * memory.
 */
final class BatchRun {
  /** The time after the deadline for which the calling thread still waits for its helpers. */
  private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Iterator<Input> inputs;
  private final ChunkLookup lookup;
  private final CallContext context;
  private final boolean failsAsWhole;

  // Guarded by this.
  private final List<@Nullable Resolution> resolutions = new ArrayList<>();
  private final List<Chunk> running = new ArrayList<>();
  private @Nullable RuntimeException fatal;
  private @Nullable MidIdClientException giveUpFailure;

  BatchRun(Iterator<Input> inputs, ChunkLookup lookup, CallContext context, boolean failsAsWhole) {
    this.inputs = inputs;
    this.lookup = lookup;
    this.context = context;
    this.failsAsWhole = failsAsWhole;
  }

  /**
   * Looks up all inputs.
   *
   * @param helpers the maximum number of worker threads beside the calling thread
   */
  List<Resolution> run(WorkerPool workers, int helpers) {
    List<CompletableFuture<?>> helperCalls = new ArrayList<>();
    for (int i = 0; i < helpers; i++) {
      helperCalls.add(workers.submit(this::help, context.remaining()));
    }
    try {
      work(() -> true);
      awaitHelpers();
    } finally {
      helperCalls.forEach(call -> call.cancel(true));
    }
    return resolutions();
  }

  /** Requests chunks until none is left or the helper is interrupted. */
  private boolean help() {
    work(() -> !Thread.currentThread().isInterrupted());
    return true;
  }

  private void work(BooleanSupplier continues) {
    try {
      Chunk chunk = next();
      while (chunk != null) {
        lookUp(chunk);
        chunk = continues.getAsBoolean() ? next() : null;
      }
    } catch (RuntimeException e) { // not a failure of the register, so it is passed to the caller
      abort(e);
    } catch (Error e) {
      abort(new IllegalStateException("a chunk of the batch lookup failed", e));
      throw e;
    }
  }

  /** Returns the next chunk to request; null if there is no more input. */
  private synchronized @Nullable Chunk next() {
    Chunk chunk = new Chunk();
    while (fatal == null && !chunk.isFull() && inputs.hasNext()) {
      Input input = inputs.next();
      resolutions.add(input.resolution());
      if (input.midId() != null) {
        chunk.add(input.midId(), resolutions.size() - 1, input.text());
      }
    }
    if (fatal != null || chunk.isEmpty()) {
      return null;
    }
    running.add(chunk);
    return chunk;
  }

  private void lookUp(Chunk chunk) {
    Instant asOf = lookup.now();
    try {
      requireTime();
      succeed(chunk, lookup.lookUp(chunk.midIds(), context), asOf);
    } catch (MidIdClientException e) {
      if (failsAsWhole) {
        throw e;
      }
      fail(chunk, e);
    }
  }

  /** Fails if the caller no longer waits for the result. */
  private void requireTime() {
    synchronized (this) {
      if (giveUpFailure != null) {
        throw giveUpFailure;
      }
    }
    if (Thread.currentThread().isInterrupted()) {
      throw CallContext.interrupted(null);
    }
    context.requireTime();
  }

  private synchronized void succeed(
      Chunk chunk, Map<MidId, Optional<Registration>> resolutions, Instant asOf) {
    chunk.forEach(
        (midId, position) -> {
          Optional<Registration> resolution =
              Objects.requireNonNull(
                  resolutions.get(midId), "the result of an identifier is missing");
          put(chunk, position, Resolution.answered(position.input(), midId, resolution, asOf));
        });
    done(chunk);
  }

  private synchronized void fail(Chunk chunk, MidIdClientException failure) {
    Set<MidId> rejected = IdentifierRejection.of(failure, chunk.midIds());
    chunk.forEach(
        (midId, position) -> {
          Resolution fallback = lookup.fallback(position.input(), midId, failure);
          put(
              chunk,
              position,
              fallback != null
                  ? fallback
                  : IdentifierRejection.resolution(position.input(), midId, failure, rejected));
        });
    done(chunk);
  }

  /** Stores a resolution, unless the caller has given up waiting for its chunk. */
  private void put(Chunk chunk, Chunk.Position position, Resolution resolution) {
    if (running.contains(chunk)) {
      resolutions.set(position.index(), resolution);
    }
  }

  private void done(Chunk chunk) {
    running.remove(chunk);
    notifyAll();
  }

  private synchronized void abort(RuntimeException failure) {
    if (fatal == null) {
      fatal = failure;
    }
    running.clear();
    notifyAll();
  }

  /** Waits for the chunks of the helpers, each of which ends by the deadline. */
  private synchronized void awaitHelpers() {
    try {
      while (!running.isEmpty() && giveUpFailure == null) {
        long left = context.remainingNanos() + GRACE_NANOS;
        if (left <= 0) {
          giveUp(CallContext.timedOut());
        } else {
          TimeUnit.NANOSECONDS.timedWait(this, left);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      giveUp(CallContext.interrupted(e));
    }
  }

  private void giveUp(RegisterUnavailableException failure) {
    giveUpFailure = failure;
    if (failsAsWhole) {
      abort(failure);
    }
    for (Chunk chunk : List.copyOf(running)) {
      fail(chunk, failure);
    }
  }

  private synchronized List<Resolution> resolutions() {
    if (fatal != null) {
      throw fatal;
    }
    return Collections.unmodifiableList(resolutions);
  }

  /**
   * One input of a batch lookup.
   *
   * @param text the text as supplied by the caller
   * @param midId the identifier to request; null if the resolution is known already
   * @param resolution the resolution known without a request; null if there is none
   */
  record Input(String text, @Nullable MidId midId, @Nullable Resolution resolution) {
    static Input lookUp(MidId midId, String text) {
      return new Input(text, midId, null);
    }

    static Input resolved(Resolution resolution) {
      return new Input(resolution.input(), null, resolution);
    }
  }

  /** Looks up the chunks of a batch. */
  interface ChunkLookup {
    /** Returns the registration of each identifier; empty if the register does not know it. */
    Map<MidId, Optional<Registration>> lookUp(List<MidId> midIds, CallContext context);

    Instant now();

    /** Returns the resolution to use after a failed request; null if there is none. */
    @Nullable Resolution fallback(String input, MidId midId, MidIdClientException failure);
  }
}
