package io.github.openmidid.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every system against the definition of the standard, on payloads of up to 60 characters. */
class OracleTest {

  record Payload(CheckDigits system, String text) {}

  @Provide
  Arbitrary<Payload> payloads() {
    return Arbitraries.of(Systems.all().toList())
        .flatMap(
            system ->
                Combinators.combine(
                        Arbitraries.just(system),
                        Arbitraries.strings()
                            .withChars(Systems.alphabet(system))
                            .ofMinLength(1)
                            .ofMaxLength(60))
                    .as(Payload::new));
  }

  @Property(tries = 4000, seed = "7064")
  void computesWhatTheDefinitionSays(@ForAll("payloads") Payload payload) {
    String expected = Oracle.compute(payload.system(), payload.text());
    assertThat(payload.system().compute(payload.text())).isEqualTo(expected);
    assertThat(payload.system().isValid(payload.text() + expected)).isTrue();
  }

  @Property(tries = 4000, seed = "7064")
  void neverThrows(@ForAll String text) {
    Systems.all()
        .forEach(system -> assertThat(system.isValid(text)).isEqualTo(holds(system, text)));
  }

  /** Valid means: a payload of the alphabet, and what the definition says. */
  private static boolean holds(CheckDigits system, String text) {
    int end = text.length() - Systems.length(system);
    return end > 0
        && text.chars().limit(end).allMatch(c -> Systems.alphabet(system).indexOf(c) >= 0)
        && text.substring(end).equals(Oracle.compute(system, text.substring(0, end)));
  }
}
