package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Modality.NotRegistered;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that a text of a million characters is rejected quickly. */
@Tag("timing")
class LongTextTest {
  private static final int LENGTH = 1_000_000;
  private static final Duration AT_ONCE = Duration.ofMillis(10);

  /** The number of attempts, because the machine may be busy during most of them. */
  private static final int ATTEMPTS = 500;

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
  void areRejectedInLessThanTenMilliseconds(String text) {
    assertThat(best(() -> MidId.isValid(text))).isLessThan(AT_ONCE);
    assertThat(best(() -> MidId.tryParse(text).isPresent())).isLessThan(AT_ONCE);
    assertThat(best(() -> diagnose(text))).isLessThan(AT_ONCE);
    assertThat(best(() -> Modality.tryParse(text).isPresent())).isLessThan(AT_ONCE);
    assertThat(best(() -> NotRegistered.tryParse(text).isPresent())).isLessThan(AT_ONCE);
  }

  private static boolean diagnose(String text) {
    Diagnosis diagnosis = MidId.diagnose(text);
    return diagnosis.suggestions().isEmpty() == diagnosis.message(Locale.ENGLISH).isBlank();
  }

  private interface Question {
    boolean answer();
  }

  private static Duration best(Question question) {
    Duration best = Duration.ofDays(1);
    boolean answer = question.answer();
    for (int i = 0; i < ATTEMPTS && best.compareTo(AT_ONCE) >= 0; i++) {
      long start = System.nanoTime();
      boolean again = question.answer();
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      best = taken.compareTo(best) < 0 ? taken : best;
      assertThat(again).isEqualTo(answer);
    }
    return best;
  }
}
