package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.internal.Characters;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueScannerTest {
  private static final FormatScanner SCANNER = new OpaqueScanner(MidIdFormat.opaque());
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9]+([-./ ][A-Za-z0-9]+)*");

  @ParameterizedTest
  @ValueSource(strings = {"1", "A", "z", "MID-9912-3456-11", "a.B/1 2-Z9", "CT1"})
  void checksCharactersAndDoesNotNormalize(String text) {
    String surrounded = "\t\u00A0" + text + "\u3000\n";
    assertThat(SCANNER.scan(text)).isZero();
    assertThat(SCANNER.scan(surrounded)).isZero();
    assertThat(SCANNER.canonical(surrounded, 0)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      textBlock =
          """
          '',       MISSING, 0
          ' \t',    MISSING, 0
          ' -1',    GROUPING, 1
          1--2-,    GROUPING, 2
          --1-,     GROUPING, 0
          '1 -2',   GROUPING, 2
          '1 - 2 ', GROUPING, 2
          1-2-,     GROUPING, 3
          -,        GROUPING, 0
          1--_,     ILLEGAL_CHARACTER, 3
          1\u00A02, ILLEGAL_CHARACTER, 1
          1\u20102, ILLEGAL_CHARACTER, 1
          \u00E9,   ILLEGAL_CHARACTER, 0
          A1\uFF11, ILLEGAL_CHARACTER, 2
          1[,       ILLEGAL_CHARACTER, 1
          """)
  void hasTheFirstFaultThatApplies(String text, Fault fault, int index) {
    assertFault(text, fault, index);
  }

  @Example
  void readsUpTo64Characters() {
    assertThat(SCANNER.scan(" " + "x".repeat(64) + " ")).isZero();
    assertFault(" " + "x".repeat(65) + " ", Fault.TOO_LONG, 65);
  }

  private static void assertFault(String text, Fault fault, int index) {
    long scanned = SCANNER.scan(text);
    assertThat(scanned).isNegative();
    assertThat(FormatScanner.fault(scanned)).isEqualTo(fault);
    assertThat(FormatScanner.index(scanned)).isEqualTo(index);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("09azAZ -./-._@[`{\u00A0").ofMaxLength(70);
  }

  @Property(seed = "20221001", tries = 5_000)
  void matchesAnEquivalentPattern(@ForAll("texts") String text) {
    String stripped = Characters.strip(text);
    boolean expected = stripped.length() <= 64 && SHAPE.matcher(stripped).matches();
    assertThat(SCANNER.scan(text) >= 0).isEqualTo(expected);
  }

  @Example
  void hasNoSerialNumbers() {
    assertThat(SCANNER.isTest("99")).isFalse();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> SCANNER.serial("99"))
        .withMessage("the format opaque has no serial numbers");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> SCANNER.ofSerial(99));
  }

  @Example
  void suggestsNothing() {
    Diagnosis diagnosis = Diagnosis.of("CT--1", SCANNER);
    assertThat(diagnosis.fault()).contains(Fault.GROUPING);
    assertThat(diagnosis.suggestions()).isEmpty();
    assertThat(diagnosis.format()).isSameAs(MidIdFormat.opaque());
  }
}
