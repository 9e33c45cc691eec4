package io.github.openmidid.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.register.MidIdRegister;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Verifies that values are never interpreted as message keys or expressions. */
@Tag("slow")
class HostileValuesTest {
  private static final int MILLION = 1_000_000;
  private static final String LONG = "9".repeat(MILLION);
  private static final int TIMES_ONE_PASS = 50;
  private static final Duration AT_ONCE = Duration.ofMillis(10);
  private static final Validator VALIDATOR =
      ValidatorFactories.withRegister(MidIdRegister.inMemory(List.of()));

  record Everything(
      @ValidMidId String midId,
      @RegisteredMidId String registered,
      @RegisteredMidId List<String> all,
      @ValidModality String modality,
      @ValidFancDeviceNumber(legacyPattern = "X-[0-9]{5}") String deviceNumber,
      @ValidNotificationFileName String fileName) {

    static Everything of(String text) {
      return new Everything(text, text, List.of(text), text, text, text);
    }
  }

  static Stream<String> values() {
    return Stream.of(
        "${1+1}",
        "${validatedValue}",
        "#{1+1}",
        "{jakarta.validation.constraints.NotNull.message}",
        "{message}",
        "{",
        "}",
        "$",
        "\\",
        "canary\r\n[ERROR] forged",
        "\0",
        "\ud800",
        "MID-9912-3456-11".repeat(MILLION / 16),
        "1".repeat(MILLION),
        " ".repeat(MILLION),
        "{".repeat(MILLION),
        "${".repeat(MILLION / 2));
  }

  @ParameterizedTest
  @MethodSource("values")
  @DisplayName("values of any kind are rejected with constant messages")
  void areRejectedWithConstantMessages(String value) {
    Set<ConstraintViolation<Everything>> violations = VALIDATOR.validate(Everything.of(value));
    assertThat(violations)
        .hasSize(6)
        .allSatisfy(
            violation -> {
              assertThat(violation.getMessageTemplate())
                  .matches(
                      "\\{io\\.github\\.openmidid\\.validation\\.[A-Za-z.]+}"
                          + "( \\{io\\.github\\.openmidid\\.validation\\.[A-Za-z.]+})?");
              assertThat(violation.getMessage())
                  .doesNotContain("{", "}", "$", "canary", "null", "111")
                  .hasSizeLessThan(200);
            });
  }

  @ParameterizedTest
  @MethodSource("values")
  @Tag("timing")
  @DisplayName("N44 a million characters take little more than one pass over them")
  void n44_takeLittleMoreThanOnePass(String value) {
    assertBest(value, (best, onePass) -> best <= TIMES_ONE_PASS * onePass);
  }

  /** For an idle machine: {@code mvn -Pquiet -pl mid-id-validation -am verify}. */
  @ParameterizedTest
  @MethodSource("values")
  @Tag("quiet")
  @DisplayName("N44 a million characters take less than 10 ms")
  void n44_takeLessThanTenMilliseconds(String value) {
    assertBest(value, (best, onePass) -> best < AT_ONCE.toNanos());
  }

  private interface Bound {
    boolean isMet(long bestNanos, long onePassNanos);
  }

  private static void assertBest(String value, Bound bound) {
    Everything everything = Everything.of(value);
    for (RecordComponent property : Everything.class.getRecordComponents()) {
      assertBest(everything, property.getName(), bound);
    }
  }

  /**
   * Compares the fastest of many alternating runs, since the compiler and other processes take
   * time.
   */
  private static void assertBest(Everything everything, String property, Bound bound) {
    long best = Long.MAX_VALUE;
    long onePass = LongStream.generate(() -> onePass()).limit(20).min().orElseThrow();
    for (int i = 0; i < 500 && !bound.isMet(best, onePass); i++) {
      onePass = Math.min(onePass, onePass());
      long start = System.nanoTime();
      VALIDATOR.validateProperty(everything, property);
      best = Math.min(best, System.nanoTime() - start);
    }
    assertThat(bound.isMet(best, onePass))
        .as("%s: %,d ns, and one pass %,d ns", property, best, onePass)
        .isTrue();
  }

  private static long onePass() {
    long start = System.nanoTime();
    long sum = 0;
    for (int i = 0; i < LONG.length(); i++) {
      sum += LONG.charAt(i);
    }
    long took = System.nanoTime() - start;
    assertThat(sum).isNotNegative();
    return took;
  }

  @Test
  void noExpressionLanguageIsAvailable() {
    assertThat(
            ParameterMessageInterpolator.class
                .getClassLoader()
                .getResource("org/glassfish/expressly"))
        .isNull();
  }
}
