package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.client.Elapsed.Beat;
import org.junit.jupiter.api.Test;

/** Tests which delays the stopwatch of the timed tests attributes to the machine. */
class ElapsedTest {
  private static final long MILLI = 1_000_000;

  @Test
  void countsTheTimeAfterABeatWasDue() {
    Beat beat = new Beat(0, 5 * MILLI).next(12 * MILLI);
    assertThat(beat.lostUntil(17 * MILLI)).isEqualTo(7 * MILLI);
    assertThat(beat.next(17 * MILLI).next(40 * MILLI).lost()).isEqualTo(25 * MILLI);
  }

  @Test
  void countsAPauseThatNoBeatHasFollowedYet() {
    assertThat(new Beat(3 * MILLI, 100 * MILLI).lostUntil(250 * MILLI)).isEqualTo(153 * MILLI);
  }

  @Test
  void countsNoDelayBelowAMillisecond() {
    assertThat(new Beat(3 * MILLI, 100 * MILLI).lostUntil(101 * MILLI)).isEqualTo(3 * MILLI);
    assertThat(new Beat(3 * MILLI, 100 * MILLI).lostUntil(60 * MILLI)).isEqualTo(3 * MILLI);
  }
}
