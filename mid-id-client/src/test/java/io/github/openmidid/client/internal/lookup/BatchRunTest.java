package io.github.openmidid.client.internal.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.MidId;
import io.github.openmidid.client.Elapsed;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.Resolution;
import io.github.openmidid.client.Resolution.Outcome;
import io.github.openmidid.client.internal.concurrent.WorkerPool;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.register.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Batches with a register that the test implements. */
class BatchRunTest {
  private final WorkerPool workers = new WorkerPool(null);
  private final Thread caller = Thread.currentThread();

  @AfterEach
  void close() {
    workers.close();
  }

  /** A register with a fixed clock and without cached fallback. */
  private interface Register extends BatchRun.ChunkLookup {
    @Override
    default Instant now() {
      return Instant.EPOCH;
    }

    @Override
    default Resolution fallback(String input, MidId midId, MidIdClientException failure) {
      return null;
    }
  }

  private static Map<MidId, Optional<Registration>> nothingKnown(List<MidId> midIds) {
    return midIds.stream().collect(Collectors.toMap(midId -> midId, midId -> Optional.empty()));
  }

  private static Iterator<BatchRun.Input> inputs(long number) {
    return LongStream.rangeClosed(1, number)
        .mapToObj(MidId::ofSerial)
        .map(midId -> BatchRun.Input.lookUp(midId, midId.toString()))
        .iterator();
  }

  private List<Resolution> run(long number, Duration timeout, Register register) {
    return new BatchRun(inputs(number), register, CallContext.in(timeout), false).run(workers, 3);
  }

  @Test
  void reportsAnErrorOfAHelperWithoutWaiting() {
    CountDownLatch failed = new CountDownLatch(1);
    Register register =
        (midIds, deadline) -> {
          if (Thread.currentThread() != caller) {
            failed.countDown();
            throw new OutOfMemoryError("made up");
          }
          awaitQuietly(failed);
          return nothingKnown(midIds);
        };
    assertThatIllegalStateException()
        .isThrownBy(() -> run(10_000, Duration.ofSeconds(20), register))
        .withCauseInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void rethrowsAnErrorOnTheCallingThread() {
    Register register =
        (midIds, deadline) -> {
          throw new OutOfMemoryError("made up");
        };
    BatchRun alone =
        new BatchRun(inputs(10), register, CallContext.in(Duration.ofSeconds(20)), false);
    assertThatThrownBy(() -> alone.run(workers, 0)).isInstanceOf(OutOfMemoryError.class);
  }

  /**
   * Verifies that a blocked helper thread, for example in a token supplier, does not block the
   * caller.
   */
  @Test
  void returnsAtTheDeadlineIfAHelperHangs() throws Exception {
    Elapsed.repeatWhileLate(this::assertReturnsAtTheDeadlineIfAHelperHangs);
  }

  private void assertReturnsAtTheDeadlineIfAHelperHangs() {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    Register register =
        (midIds, deadline) -> {
          if (Thread.currentThread() == caller) {
            awaitQuietly(begun);
          } else {
            begun.countDown();
            while (never.getCount() > 0) {
              awaitQuietly(never);
            }
          }
          return nothingKnown(midIds);
        };
    Elapsed elapsed = Elapsed.start();
    List<Resolution> resolutions = run(5_000, Duration.ofMillis(500), register);
    elapsed.assertAtMost(Duration.ofMillis(750));
    never.countDown();
    assertThat(resolutions).hasSize(5_000);
    assertThat(resolutions).extracting(Resolution::outcome).contains(Outcome.UNKNOWN);
    long notAnswered =
        resolutions.stream().filter(r -> r.outcome() == Outcome.NOT_ANSWERED).count();
    assertThat(notAnswered % 1_000).isZero();
    assertThat(notAnswered).isBetween(1_000L, 3_000L);
  }

  /** An executor that is shut down interrupts its helpers. */
  @Test
  void callerContinuesIfAHelperIsInterrupted() {
    CountDownLatch interrupted = new CountDownLatch(3);
    Register register =
        (midIds, deadline) -> {
          if (Thread.currentThread() == caller) {
            awaitQuietly(interrupted);
            return nothingKnown(midIds);
          }
          Thread.currentThread().interrupt();
          interrupted.countDown();
          throw new RegisterUnavailableException("the calling thread was interrupted", null, null);
        };
    List<Resolution> resolutions = run(10_000, Duration.ofSeconds(20), register);
    assertThat(resolutions.stream().filter(r -> r.outcome() == Outcome.NOT_ANSWERED).count())
        .isEqualTo(3_000);
  }

  @Test
  void holdsOnlyTheRunningChunks() {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger completed = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Register register =
        (midIds, deadline) -> {
          most.accumulateAndGet(read.get() - completed.get(), Math::max);
          completed.addAndGet(midIds.size());
          return nothingKnown(midIds);
        };
    Iterator<BatchRun.Input> inputs =
        LongStream.rangeClosed(1, 200_000)
            .mapToObj(MidId::ofSerial)
            .map(midId -> BatchRun.Input.lookUp(midId, "x"))
            .peek(input -> read.incrementAndGet())
            .iterator();
    List<Resolution> resolutions =
        new BatchRun(inputs, register, CallContext.in(Duration.ofMinutes(1)), false)
            .run(workers, 3);
    assertThat(resolutions).hasSize(200_000).allMatch(r -> r.outcome() == Outcome.UNKNOWN);
    assertThat(most).hasValueLessThanOrEqualTo(5_000);
  }

  /** Waits like a thread that ignores interrupts: an interrupt ends this wait, and nothing else. */
  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      // on purpose
    }
  }
}
