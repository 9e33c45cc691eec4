package io.github.openmidid.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Compares every system with the definition of the standard, on payloads of up to 60 characters.
 */
class CheckDigitOracleTest {

  record Payload(CheckDigits system, String text) {}

  @Provide
  Arbitrary<Payload> payloads() {
    return Arbitraries.of(CheckDigitSystemSource.all().toList())
        .flatMap(
            system ->
                Combinators.combine(
                        Arbitraries.just(system),
                        Arbitraries.strings()
                            .withChars(CheckDigitSystemSource.alphabet(system))
                            .ofMinLength(1)
                            .ofMaxLength(60))
                    .as(Payload::new));
  }

  @Property(tries = 4000, seed = "7064")
  void computesAccordingToTheDefinition(@ForAll("payloads") Payload payload) {
    String expected = CheckDigitOracle.compute(payload.system(), payload.text());
    assertThat(payload.system().compute(payload.text())).isEqualTo(expected);
    assertThat(payload.system().isValid(payload.text() + expected)).isTrue();
  }

  @Property(tries = 4000, seed = "7064")
  void neverThrows(@ForAll String text) {
    CheckDigitSystemSource.all()
        .forEach(system -> assertThat(system.isValid(text)).isEqualTo(holds(system, text)));
  }

  /** Returns whether a text is a payload and check characters that satisfy the definition. */
  private static boolean holds(CheckDigits system, String text) {
    int end = text.length() - CheckDigitSystemSource.length(system);
    return end > 0
        && text.chars()
            .limit(end)
            .allMatch(c -> CheckDigitSystemSource.alphabet(system).indexOf(c) >= 0)
        && text.substring(end).equals(CheckDigitOracle.compute(system, text.substring(0, end)));
  }
}
