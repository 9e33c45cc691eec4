package io.github.openmidid.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is compared has to say the same. */
class BenchmarksTest {

  @Test
  void everyValidatorKnowsAValidOne() {
    IdentifierBenchmark benchmark = new IdentifierBenchmark();
    Identifiers identifiers = new Identifiers();
    for (int i = 0; i < Identifiers.COUNT; i++) {
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
    Identifiers identifiers = new Identifiers();
    for (int i = 0; i < Identifiers.COUNT; i++) {
      assertThat(benchmark.isValidWrongCheckDigits(identifiers)).isFalse();
      assertThat(benchmark.isValidLetterForDigit(identifiers)).isFalse();
      assertThat(benchmark.isValidTooShort(identifiers)).isFalse();
      assertThat(benchmark.iban4jWrongCheckDigits(identifiers)).isFalse();
    }
  }

  @Test
  void everyTextIsAStringOfItsOwn() {
    Identifiers identifiers = new Identifiers();
    assertThat(identifiers.texts[7])
        .isEqualTo(identifiers.sameTexts[7])
        .isNotSameAs(identifiers.sameTexts[7]);
  }

  @Test
  void everyBeanIsFoundValid() {
    ValidationBenchmark benchmark = new ValidationBenchmark();
    Beans beans = new Beans();
    for (int i = 0; i < Beans.COUNT; i++) {
      assertThat(benchmark.validMidIdBean(beans)).isEmpty();
      assertThat(benchmark.emptyConstraintBean(beans)).isEmpty();
      assertThat(benchmark.patternAndLuhnBean(beans)).isEmpty();
    }
  }

  @Test
  void aWrongBeanIsFoundWrongByWhoLooks() {
    Beans beans = new Beans();
    assertThat(beans.validator.validate(new Beans.WithMidId(Beans.WRONG))).hasSize(1);
    assertThat(beans.validator.validate(new Beans.WithNothing(Beans.WRONG))).isEmpty();
    assertThat(beans.validator.validate(new Beans.WithPattern(Beans.WRONG))).hasSize(2);
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
    assertThat(Pollution.of(new Identifiers())).isEqualTo(Pollution.EXPECTED);
  }
}
