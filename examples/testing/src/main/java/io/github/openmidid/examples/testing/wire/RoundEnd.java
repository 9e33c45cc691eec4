package io.github.openmidid.examples.testing.wire;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The end of a round, for which stalled responses wait. */
public final class RoundEnd {
  private static final long LONGEST_SECONDS = 20;

  private final CountDownLatch latch = new CountDownLatch(1);

  /** Releases all stalled responses. */
  public void reach() {
    latch.countDown();
  }

  /**
   * Waits for the end of the round.
   *
   * @throws IOException if it does not come within 20 seconds
   */
  public void await() throws InterruptedException, IOException {
    if (!latch.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      throw new IOException("the round did not end");
    }
  }

  /** Waits for a time, or until the end of the round. */
  public void await(long millis) throws InterruptedException {
    boolean unused = latch.await(millis, TimeUnit.MILLISECONDS);
  }
}
