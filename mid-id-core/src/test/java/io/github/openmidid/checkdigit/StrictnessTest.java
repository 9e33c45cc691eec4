package io.github.openmidid.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrictnessTest {

  /**
   * Covers 10,000 payloads of digits with 100 pairs each, and 676 or 1,296 of the others with all
   * pairs.
   */
  @ParameterizedTest
  @MethodSource("io.github.openmidid.checkdigit.CheckDigitSystemSource#all")
  void acceptsOneTextForEachPayload(CheckDigits system) {
    String alphabet = CheckDigitSystemSource.alphabet(system);
    List<String> checks = new ArrayList<>();
    CheckDigitSystemSource.forEachText(
        CheckDigitSystemSource.checkCharacters(system),
        CheckDigitSystemSource.length(system),
        checks::add);
    CheckDigitSystemSource.forEachText(
        alphabet,
        alphabet.length() == 10 ? 4 : 2,
        payload ->
            assertThat(checks.stream().filter(check -> system.isValid(payload + check)))
                .containsExactly(system.compute(payload)));
  }

  @ParameterizedTest
  @CsvSource({
    "MOD_11_2, 0, X, 11",
    "MOD_37_2, *, Z, 37", // in ASCII order, in which * is before 0
    "MOD_97_10, 02, 98, 97",
    "MOD_661_26, AC, ZM, 661",
    "MOD_1271_36, 02, ZC, 1271",
    "MOD_11_10, 0, 9, 10",
    "MOD_27_26, A, Z, 26",
    "MOD_37_36, 0, Z, 36",
    "MOD_97_COMPLEMENT, 01, 97, 97"
  })
  void checkCharactersCoverTheirRange(String name, String least, String greatest, int count) {
    CheckDigits system = CheckDigitSystemSource.named(name);
    TreeSet<String> seen = new TreeSet<>();
    CheckDigitSystemSource.forEachText(
        CheckDigitSystemSource.alphabet(system), 3, payload -> seen.add(system.compute(payload)));
    assertThat(seen).hasSize(count).startsWith(least).endsWith(greatest);
  }

  /**
   * Covers pairs with the remainder 1: a check of the remainder alone would accept two texts per
   * payload.
   */
  @Test
  void rejectsTheOtherPairWithTheSameRemainder() {
    assertThat(Set.of("530397", "533598", "536702")).allMatch(Iso7064.MOD_97_10::isValid);
    assertThat(Set.of("530300", "533501", "536799")).noneMatch(Iso7064.MOD_97_10::isValid);
    assertThat(Iso7064.MOD_661_26.isValid("ZLZM")).isTrue();
    assertThat(Iso7064.MOD_661_26.isValid("ZLAB")).isFalse();
    assertThat(Iso7064.MOD_1271_36.isValid("ZBZC")).isTrue();
    assertThat(Iso7064.MOD_1271_36.isValid("ZB01")).isFalse();
  }
}
