package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("", Fault.MISSING, 0),
        Arguments.of(" \t\u00A0\u2003\n", Fault.MISSING, 0),
        Arguments.of("x".repeat(65), Fault.TOO_LONG, 64),
        Arguments.of("  " + "x".repeat(65), Fault.TOO_LONG, 66),
        Arguments.of("x".repeat(64), Fault.PREFIX, 0),
        Arguments.of("9912345611", Fault.PREFIX, 0),
        Arguments.of(" MIB-9912-3456-11", Fault.PREFIX, 3),
        Arguments.of("M\u0130D-9912-3456-11", Fault.PREFIX, 1), // Turkish dotted capital I
        Arguments.of("M\u0131D-9912-3456-11", Fault.PREFIX, 1), // Turkish dotless small i
        Arguments.of("\u041C\u0406D-9912-3456-11", Fault.PREFIX, 0), // Cyrillic homoglyphs
        Arguments.of("\uFEFFMID-9912-3456-11", Fault.PREFIX, 0),
        Arguments.of("M", Fault.PREFIX, 1),
        Arguments.of("M-I-D-9912-3456-11", Fault.PREFIX, 1),
        Arguments.of("MID-9912-3456-1l", Fault.ILLEGAL_CHARACTER, 15),
        Arguments.of("MID-\uFF19912-3456-11", Fault.ILLEGAL_CHARACTER, 4),
        Arguments.of("MID-\u0669912-3456-11", Fault.ILLEGAL_CHARACTER, 4), // Arabic-Indic
        Arguments.of("MID-9912\t3456-11", Fault.ILLEGAL_CHARACTER, 8),
        Arguments.of("MID-9912\u200B3456-11", Fault.ILLEGAL_CHARACTER, 8),
        Arguments.of("MID-+912-3456-11", Fault.ILLEGAL_CHARACTER, 4),
        Arguments.of("MID-9912_3456-11", Fault.ILLEGAL_CHARACTER, 8),
        Arguments.of("MID-9912-3456-11\u0000", Fault.ILLEGAL_CHARACTER, 16),
        Arguments.of("MID-9912-3456-11 (CT)", Fault.ILLEGAL_CHARACTER, 17),
        Arguments.of("MID", Fault.LENGTH, 3),
        Arguments.of("MID-", Fault.LENGTH, 4),
        Arguments.of("MID-9912-3456-1", Fault.LENGTH, 15),
        Arguments.of("MID-9912-3456-1 ", Fault.LENGTH, 15),
        Arguments.of("MID-9912-3456-112", Fault.LENGTH, 16),
        Arguments.of("MID--9912-3456-11", Fault.GROUPING, 4),
        Arguments.of("MID - 9912-3456-11", Fault.GROUPING, 4),
        Arguments.of("MID-99-123456-11", Fault.GROUPING, 6),
        Arguments.of("MID-9912-3456-1-1", Fault.GROUPING, 15),
        Arguments.of("MID-9912-3456-11-", Fault.GROUPING, 16),
        Arguments.of("MID-9912-3456-12", Fault.CHECK_DIGITS, 14),
        Arguments.of("MID-9912-3456-00", Fault.CHECK_DIGITS, 14),
        Arguments.of("MID-0000-0000-97", Fault.CHECK_DIGITS, 14),
        Arguments.of("MID-0000-0000-98", Fault.RESERVED, 4),
        Arguments.of("MID0000000098", Fault.RESERVED, 3));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isTheFirstThatApplies(String text, Fault fault, int index) {
    Diagnosis diagnosis = MidId.diagnose(text);
    assertThat(diagnosis.fault()).contains(fault);
    assertThat(diagnosis.index()).isEqualTo(index);
    assertThat(diagnosis.midId()).isEmpty();
    assertThat(diagnosis.input()).isEqualTo(text);
    assertThat(MidId.isValid(text)).isFalse();
    assertThat(MidId.tryParse(text)).isEmpty();
  }
}
