package io.github.openmidid.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Mod97ComplementTest {

  /** Uses enterprise numbers that the Crossroads Bank for Enterprises publishes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0367303762", // FPS Health
        "0254487220", // FANC
        "0206653946", // NIHDI
        "0884579424", // FAMHP
        "0809394427", // eHealth platform
        "0693876830", // Sciensano
        "1234567894" // computed: the second possible first digit
      })
  void acceptsEnterpriseNumbers(String number) {
    assertThat(Mod97Complement.isEnterpriseNumber(number)).isTrue();
    assertThat(Mod97Complement.isNihdiHospitalNumber(number)).isFalse();
    assertThat(Mod97Complement.INSTANCE.isValid(number)).isTrue();
    assertThat(Mod97Complement.compute(Long.parseLong(number.substring(0, 8))))
        .isEqualTo(number.substring(8));
  }

  /**
   * Uses the number of a hospital in a public endpoint of hl7-be (71032209) and one in an eHealth
   * test (71089815).
   */
  @ParameterizedTest
  @ValueSource(strings = {"71032209", "71089815", "71045471"})
  void acceptsHospitalNumbers(String number) {
    assertThat(Mod97Complement.isNihdiHospitalNumber(number)).isTrue();
    assertThat(Mod97Complement.isNihdiHospitalNumber(number + "000")).isTrue();
    assertThat(Mod97Complement.isEnterpriseNumber(number)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "97",
        "0367303763",
        "0367303700",
        "036730376x",
        "٠367303762",
        "1234567890123456789",
        "367303762", // the leading zero is missing
        "00367303762",
        "2367303707", // begins with 2
        "0367.303.762",
        "71032210",
        "710322090",
        "71032209001",
        "71032210000",
        "72032297", // another kind of provider
        " 71032209"
      })
  void rejectsEverythingElse(String text) {
    assertThat(Mod97Complement.isEnterpriseNumber(text)).isFalse();
    assertThat(Mod97Complement.isNihdiHospitalNumber(text)).isFalse();
  }

  @Test
  void rejectedNumbersHaveValidCheckDigits() {
    assertThat(Mod97Complement.INSTANCE.isValid("2367303707")).isTrue();
    assertThat(Mod97Complement.INSTANCE.isValid("72032297")).isTrue();
  }

  @Test
  void rejectsNullAndNegativeNumbers() {
    assertThat(Mod97Complement.isEnterpriseNumber(null)).isFalse();
    assertThat(Mod97Complement.isNihdiHospitalNumber(null)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mod97Complement.compute(-1))
        .withMessage("the payload is negative");
  }

  @Test
  void returnsOneTo97() {
    assertThat(Mod97Complement.compute(0)).isEqualTo("97");
    assertThat(Mod97Complement.compute(87)).isEqualTo("10");
    assertThat(Mod97Complement.compute(88)).isEqualTo("09");
    assertThat(Mod97Complement.compute(96)).isEqualTo("01");
    assertThat(Mod97Complement.compute(97)).isEqualTo("97");
    assertThat(Mod97Complement.compute(Long.MAX_VALUE))
        .isEqualTo(Mod97Complement.INSTANCE.compute("" + Long.MAX_VALUE));
  }
}
