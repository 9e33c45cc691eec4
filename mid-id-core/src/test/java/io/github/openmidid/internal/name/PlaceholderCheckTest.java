package io.github.openmidid.internal.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderCheckTest {
  @ParameterizedTest
  @CsvSource({"12, true", "222, true", "2222, false", "2223, true", "7, false", "000, false"})
  void aNumberIsUsableUnlessItIsZeroOneDigitOrARepetition(String number, boolean expected) {
    assertThat(PlaceholderCheck.isUsable(number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.1", "fe80::1", "host fe80::1", "-1", "1.23457E+11"})
  void isAnAddressANegativeOrARoundedNumber(String text) {
    assertThat(PlaceholderCheck.isPlaceholder(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SN:CT:0042", "10.0.1", "CT-12", "12-34", "room 4 -1"})
  void isNoTextThatOnlyResemblesThem(String text) {
    assertThat(PlaceholderCheck.isPlaceholder(text)).isFalse();
  }
}
