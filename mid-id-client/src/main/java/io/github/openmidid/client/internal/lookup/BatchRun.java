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
 * A question of any length, read and asked in chunks, several at a time within one deadline. The
 * caller asks too, so that it gets on even if no other thread is free. Only the chunks that are
 * being asked are held beside the answers.
 */
final class BatchRun {
  /** What the thread of the caller adds to the deadline before it gives up on the others. */
  private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Iterator<Input> inputs;
  private final Question question;
  private final CallContext deadline;
  private final boolean failsAsAWhole;

  // Guarded by this.
  private final List<@Nullable Resolution> answers = new ArrayList<>();
  private final List<Chunk> underWay = new ArrayList<>();
  private @Nullable RuntimeException broken;
  private @Nullable MidIdClientException ended;

  BatchRun(Iterator<Input> inputs, Question question, CallContext deadline, boolean failsAsAWhole) {
    this.inputs = inputs;
    this.question = question;
    this.deadline = deadline;
    this.failsAsAWhole = failsAsAWhole;
  }

  /**
   * Asks for everything.
   *
   * @param helpers how many threads may help the one that calls
   */
  List<Resolution> run(WorkerPool workers, int helpers) {
    List<CompletableFuture<?>> others = new ArrayList<>();
    for (int i = 0; i < helpers; i++) {
      others.add(workers.submit(this::help, deadline.remaining()));
    }
    try {
      work(() -> true);
      awaitOthers();
    } finally {
      others.forEach(other -> other.cancel(true));
    }
    return answers();
  }

  /** A helper that is interrupted leaves the rest to the others. */
  private boolean help() {
    work(() -> !Thread.currentThread().isInterrupted());
    return true;
  }

  private void work(BooleanSupplier goesOn) {
    try {
      Chunk chunk = next();
      while (chunk != null) {
        ask(chunk);
        chunk = goesOn.getAsBoolean() ? next() : null;
      }
    } catch (RuntimeException e) { // not a failure of the register: the caller has to see it
      breakOff(e);
    } catch (Error e) {
      breakOff(new IllegalStateException("part of the question was not asked", e));
      throw e;
    }
  }

  /** Reads on until a chunk is full, or there is no more. */
  private synchronized @Nullable Chunk next() {
    Chunk chunk = new Chunk();
    while (broken == null && !chunk.isFull() && inputs.hasNext()) {
      Input input = inputs.next();
      answers.add(input.answer());
      if (input.midId() != null) {
        chunk.add(input.midId(), answers.size() - 1, input.text());
      }
    }
    if (broken != null || chunk.isEmpty()) {
      return null;
    }
    underWay.add(chunk);
    return chunk;
  }

  private void ask(Chunk chunk) {
    Instant asOf = question.now();
    try {
      requireTime();
      answered(chunk, question.ask(chunk.midIds(), deadline), asOf);
    } catch (MidIdClientException e) {
      if (failsAsAWhole) {
        throw e;
      }
      failed(chunk, e);
    }
  }

  /** No request is sent for nobody. */
  private void requireTime() {
    synchronized (this) {
      if (ended != null) {
        throw ended;
      }
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new RegisterUnavailableException("the calling thread was interrupted", null, null);
    }
    if (deadline.remainingNanos() <= 0) {
      throw new RegisterUnavailableException("the register has not answered in time", null, null);
    }
  }

  private synchronized void answered(
      Chunk chunk, Map<MidId, Optional<Registration>> answers, Instant asOf) {
    chunk.forEach(
        (midId, place) -> {
          Optional<Registration> answer =
              Objects.requireNonNull(answers.get(midId), "an identifier without an answer");
          put(chunk, place, Resolution.answered(place.input(), midId, answer, asOf));
        });
    done(chunk);
  }

  private synchronized void failed(Chunk chunk, MidIdClientException failure) {
    Set<MidId> refused = IdentifierRejection.of(failure, chunk.midIds());
    chunk.forEach(
        (midId, place) -> {
          Resolution fallback = question.fallback(place.input(), midId, failure);
          put(
              chunk,
              place,
              fallback != null
                  ? fallback
                  : IdentifierRejection.resolution(place.input(), midId, failure, refused));
        });
    done(chunk);
  }

  /** An answer that comes after the caller has given up on it is not taken. */
  private void put(Chunk chunk, Chunk.Place place, Resolution resolution) {
    if (underWay.contains(chunk)) {
      answers.set(place.index(), resolution);
    }
  }

  private void done(Chunk chunk) {
    underWay.remove(chunk);
    notifyAll();
  }

  private synchronized void breakOff(RuntimeException failure) {
    if (broken == null) {
      broken = failure;
    }
    underWay.clear();
    notifyAll();
  }

  /** Waits for the chunks of the others; each ends by the deadline. */
  private synchronized void awaitOthers() {
    try {
      while (!underWay.isEmpty() && ended == null) {
        long left = deadline.remainingNanos() + GRACE_NANOS;
        if (left <= 0) {
          end("the register has not answered in time", null);
        } else {
          TimeUnit.NANOSECONDS.timedWait(this, left);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end("the calling thread was interrupted", e);
    }
  }

  private void end(String message, @Nullable Throwable cause) {
    RegisterUnavailableException failure = new RegisterUnavailableException(message, null, cause);
    ended = failure;
    if (failsAsAWhole) {
      breakOff(failure);
    }
    for (Chunk chunk : List.copyOf(underWay)) {
      failed(chunk, failure);
    }
  }

  private synchronized List<Resolution> answers() {
    if (broken != null) {
      throw broken;
    }
    return Collections.unmodifiableList(answers);
  }

  /**
   * One of the things that are asked.
   *
   * @param text as it was given
   * @param midId the identifier that it is; null if there is an answer
   * @param answer what is known of it without a question
   */
  record Input(String text, @Nullable MidId midId, @Nullable Resolution answer) {
    static Input ask(MidId midId, String text) {
      return new Input(text, midId, null);
    }

    static Input answered(Resolution answer) {
      return new Input(answer.input(), null, answer);
    }
  }

  /** How a chunk is asked. */
  interface Question {
    /** The answer for each of the identifiers; empty if the register says it is not known. */
    Map<MidId, Optional<Registration>> ask(List<MidId> midIds, CallContext deadline);

    Instant now();

    /** What else can be said of an identifier whose question has failed. */
    @Nullable Resolution fallback(String input, MidId midId, MidIdClientException failure);
  }
}
