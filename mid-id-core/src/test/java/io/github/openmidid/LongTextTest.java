package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Modality.NotRegistered;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that a text of a million characters is read in one pass at most. */
@Tag("hot")
class LongTextTest {
  private static final int LENGTH = 1_000_000;

  /** The maximum ratio to an empty loop over the same characters. */
  private static final int TIMES_ONE_PASS = 50;

  private static final Duration AT_ONCE = Duration.ofMillis(10);

  /** The number of attempts, because the machine may be busy during most of them. */
  private static final int ATTEMPTS = 500;

  private static final int WARM_UP = 20;

  private long sum;

  static Stream<String> texts() {
    String half = " ".repeat(LENGTH / 2);
    return Stream.of(
        "9".repeat(LENGTH),
        " ".repeat(LENGTH),
        "\u2003".repeat(LENGTH),
        "\uD83D\uDE00".repeat(LENGTH / 2),
        "MID-" + "9".repeat(LENGTH),
        "MID-9912-3456-11" + "-".repeat(LENGTH),
        half + "MID-9912-3456-11" + half,
        half + "9912345612" + half,
        half + "MID-9912-3456-12" + half);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void takesAtMostFiftyTimesOnePass(String text) {
    assertBest(text, (best, onePass) -> best <= onePass * TIMES_ONE_PASS);
  }

  /** Requires a quiet machine: {@code mvn -Pquiet -pl mid-id-core verify}. */
  @Tag("quiet")
  @ParameterizedTest
  @MethodSource("texts")
  void takesLessThanTenMilliseconds(String text) {
    assertBest(text, (best, onePass) -> best < AT_ONCE.toNanos());
  }

  private void assertBest(String text, Bound bound) {
    assertBest(() -> MidId.isValid(text), text, bound);
    assertBest(() -> MidId.tryParse(text).isPresent(), text, bound);
    assertBest(() -> diagnose(text), text, bound);
    assertBest(() -> Modality.tryParse(text).isPresent(), text, bound);
    assertBest(() -> NotRegistered.tryParse(text).isPresent(), text, bound);
  }

  private static boolean diagnose(String text) {
    Diagnosis diagnosis = MidId.diagnose(text);
    return diagnosis.suggestions().isEmpty() == diagnosis.message(Locale.ENGLISH).isBlank();
  }

  private interface Bound {
    boolean holds(long bestNanos, long onePassNanos);
  }

  /**
   * Measures both alternately, so that both run under the same conditions, until the bound holds.
   */
  private void assertBest(BooleanSupplier call, String text, Bound bound) {
    long best = Long.MAX_VALUE;
    long onePass = LongStream.generate(() -> onePass(text)).limit(WARM_UP).min().orElseThrow();
    boolean result = call.getAsBoolean();
    for (int i = 0; i < ATTEMPTS && !bound.holds(best, onePass); i++) {
      onePass = Math.min(onePass, onePass(text));
      long start = System.nanoTime();
      boolean again = call.getAsBoolean();
      best = Math.min(best, System.nanoTime() - start);
      assertThat(again).isEqualTo(result);
    }
    assertThat(sum).isPositive();
    assertThat(bound.holds(best, onePass))
        .as("%,d ns, and one pass %,d ns", best, onePass)
        .isTrue();
  }

  private long onePass(String text) {
    long start = System.nanoTime();
    for (int i = 0; i < text.length(); i++) {
      sum += text.charAt(i);
    }
    return System.nanoTime() - start;
  }
}
