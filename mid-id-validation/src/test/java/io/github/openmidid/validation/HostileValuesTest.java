package io.github.openmidid.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.register.MidIdRegister;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Verifies that values are never interpreted as message keys or expressions. */
class HostileValuesTest {
  private static final int MILLION = 1_000_000;
  private static final Validator VALIDATOR =
      ValidatorFactories.asking(MidIdRegister.inMemory(List.of()));

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
  @DisplayName("a million characters cost less than 10 ms")
  void costLessThanTenMilliseconds(String value) {
    Everything everything = Everything.of(value);
    for (RecordComponent property : Everything.class.getRecordComponents()) {
      assertThat(best(everything, property.getName()))
          .as(property.getName())
          .isLessThan(Duration.ofMillis(10));
    }
  }

  /**
   * Returns the shortest of several times, as the machine may be busy and the compiler takes time.
   */
  private static Duration best(Everything everything, String property) {
    Duration best = Duration.ofDays(1);
    for (int i = 0; i < 500 && best.compareTo(Duration.ofMillis(10)) >= 0; i++) {
      long start = System.nanoTime();
      VALIDATOR.validateProperty(everything, property);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      best = took.compareTo(best) < 0 ? took : best;
    }
    return best;
  }

  @Test
  void noExpressionLanguageIsThereToEvaluateThem() {
    assertThat(
            ParameterMessageInterpolator.class
                .getClassLoader()
                .getResource("org/glassfish/expressly"))
        .isNull();
  }
}
