package io.github.openmidid.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.benchmarks.identifier.IdentifierBenchmark;
import io.github.openmidid.examples.benchmarks.identifier.IdentifierState;
import io.github.openmidid.examples.benchmarks.identifier.ProfilePollution;
import io.github.openmidid.examples.benchmarks.validation.BeanState;
import io.github.openmidid.examples.benchmarks.validation.ValidationBenchmark;
import org.junit.jupiter.api.Test;

/** Verifies that the compared implementations return the same results. */
class BenchmarksTest {

  @Test
  void everyValidatorKnowsAValidOne() {
    IdentifierBenchmark benchmark = new IdentifierBenchmark();
    IdentifierState identifiers = new IdentifierState();
    for (int i = 0; i < IdentifierState.COUNT; i++) {
      assertThat(benchmark.stringEquals(identifiers)).isTrue();
      assertThat(benchmark.isValid(identifiers)).isTrue();
      assertThat(benchmark.isValidLenient(identifiers)).isTrue();
      assertThat(benchmark.iban4j(identifiers)).isTrue();
      assertThat(benchmark.commonsIban(identifiers)).isTrue();
      assertThat(benchmark.regexAndBigInteger(identifiers)).isTrue();
    }
  }

  @Test
  void everyValidatorKnowsAWrongOne() {
    IdentifierBenchmark benchmark = new IdentifierBenchmark();
    IdentifierState identifiers = new IdentifierState();
    for (int i = 0; i < IdentifierState.COUNT; i++) {
      assertThat(benchmark.isValidWrongCheckDigits(identifiers)).isFalse();
      assertThat(benchmark.isValidLetterForDigit(identifiers)).isFalse();
      assertThat(benchmark.isValidTooShort(identifiers)).isFalse();
      assertThat(benchmark.iban4jWrongCheckDigits(identifiers)).isFalse();
    }
  }

  @Test
  void everyTextIsAStringOfItsOwn() {
    IdentifierState identifiers = new IdentifierState();
    assertThat(identifiers.texts[7])
        .isEqualTo(identifiers.sameTexts[7])
        .isNotSameAs(identifiers.sameTexts[7]);
  }

  @Test
  void everyBeanIsFoundValid() {
    ValidationBenchmark benchmark = new ValidationBenchmark();
    BeanState beans = new BeanState();
    for (int i = 0; i < BeanState.COUNT; i++) {
      assertThat(benchmark.validMidIdBean(beans)).isEmpty();
      assertThat(benchmark.emptyConstraintBean(beans)).isEmpty();
      assertThat(benchmark.patternAndLuhnBean(beans)).isEmpty();
    }
  }

  @Test
  void aWrongBeanIsFoundWrongByWhoLooks() {
    BeanState beans = new BeanState();
    assertThat(beans.validator.validate(new BeanState.WithMidId(BeanState.WRONG))).hasSize(1);
    assertThat(beans.validator.validate(new BeanState.WithNothing(BeanState.WRONG))).isEmpty();
    assertThat(beans.validator.validate(new BeanState.WithPattern(BeanState.WRONG))).hasSize(2);
    beans.pollute();
  }

  @Test
  void aListOfWrongElementsHasARowForEachKindAndConstraint() {
    assertThat(new ManyViolations(20, 1).table())
        .hasSize(2 + 3 * 6)
        .filteredOn(row -> row.contains("@RegisteredMidId List"))
        .hasSize(3);
  }

  @Test
  void textsOfEveryKindPassBeforeAnythingIsMeasured() {
    assertThat(ProfilePollution.of(new IdentifierState())).isEqualTo(ProfilePollution.EXPECTED);
  }
}
