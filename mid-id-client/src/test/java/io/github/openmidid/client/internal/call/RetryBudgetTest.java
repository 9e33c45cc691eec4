package io.github.openmidid.client.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
  private static final int RETRIES = 100;
  private static final int CALLS_FOR_A_RETRY = 5;

  private final RetryBudget budget = new RetryBudget();

  private long retries() {
    return IntStream.range(0, 2 * RETRIES).filter(i -> budget.tryAcquire()).count();
  }

  private void succeed(int calls) {
    IntStream.range(0, calls).forEach(i -> budget.refill());
  }

  @Test
  void allowsAHundredRetries() {
    assertThat(retries()).isEqualTo(RETRIES);
  }

  @Test
  void fiveSuccessfulCallsEarnOneRetry() {
    retries();
    succeed(CALLS_FOR_A_RETRY - 1);
    assertThat(budget.tryAcquire()).isFalse();
    succeed(1);
    assertThat(budget.tryAcquire()).isTrue();
    assertThat(budget.tryAcquire()).isFalse();
    succeed(CALLS_FOR_A_RETRY * 7);
    assertThat(retries()).isEqualTo(7);
  }

  @Test
  void neverExceedsItsCapacity() {
    succeed(10_000);
    assertThat(budget.tryAcquire()).isTrue();
    succeed(10_000);
    assertThat(retries()).isEqualTo(RETRIES);
  }
}
