package io.github.openmidid.examples.testing.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;

/** Performs steps. */
public final class StepRunner {
  private StepRunner() {}

  /**
   * Performs all steps.
   *
   * @param end the end of the round, for which a stall waits
   * @throws IOException if the connection is closed, by a step or by the other side
   */
  public static void run(List<Step> steps, Channel channel, RoundEnd end) throws IOException {
    try {
      for (Step step : steps) {
        run(step, channel, end);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted").initCause(e);
    }
  }

  private static void run(Step step, Channel channel, RoundEnd end)
      throws IOException, InterruptedException {
    if (step instanceof Step.Write write) {
      channel.send(write.bytes());
    } else if (step instanceof Step.Pause pause) {
      end.await(pause.duration().toMillis());
    } else if (step instanceof Step.Stall) {
      end.await();
    } else if (step instanceof Step.Reset) {
      channel.reset();
      throw new IOException("connection reset on purpose");
    } else {
      channel.close();
      throw new IOException("connection closed on purpose");
    }
  }
}
