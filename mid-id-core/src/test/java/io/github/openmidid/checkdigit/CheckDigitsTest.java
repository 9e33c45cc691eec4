package io.github.openmidid.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the contract that every system fulfils. */
class CheckDigitsTest {
  private static final String ALL = "io.github.openmidid.checkdigit.CheckDigitSystemSource#all";

  /** Returns a valid text with every character of the alphabet. */
  private static String valid(CheckDigits system) {
    return CheckDigitSystemSource.alphabet(system)
        + system.compute(CheckDigitSystemSource.alphabet(system));
  }

  @Nested
  class Description {

    @ParameterizedTest
    @MethodSource(ALL)
    void describesItself(CheckDigits system) {
      assertThat(system.alphabet()).isEqualTo(CheckDigitSystemSource.alphabet(system));
      assertThat(system.length()).isEqualTo(CheckDigitSystemSource.length(system));
      assertThat(CheckDigitSystemSource.named(system.name())).isSameAs(system);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "MOD_11_2; ISO/IEC 7064, MOD 11-2",
          "MOD_37_2; ISO/IEC 7064, MOD 37-2",
          "MOD_97_10; ISO/IEC 7064, MOD 97-10",
          "MOD_661_26; ISO/IEC 7064, MOD 661-26",
          "MOD_1271_36; ISO/IEC 7064, MOD 1271-36",
          "MOD_11_10; ISO/IEC 7064, MOD 11,10",
          "MOD_27_26; ISO/IEC 7064, MOD 27,26",
          "MOD_37_36; ISO/IEC 7064, MOD 37,36",
          "MOD_97_COMPLEMENT; MOD_97_COMPLEMENT"
        })
    void hasTheDesignationOfTheStandard(String name, String designation) {
      assertThat(CheckDigitSystemSource.named(name)).hasToString(designation);
    }
  }

  @Nested
  class Compute {

    @ParameterizedTest
    @MethodSource(ALL)
    void namesTheFirstCharacterThatIsNotInTheAlphabet(CheckDigits system) {
      String good = system.alphabet().substring(0, 3);
      for (String bad : new String[] {"?", " ", "a", "X*", "\u0660", "\uFF11", "\uD835\uDFCF"}) {
        String payload = good + bad + "!";
        int index = payload.startsWith("X*", 3) && system.alphabet().contains("X") ? 4 : 3;
        assertThatIllegalArgumentException()
            .isThrownBy(() -> system.compute(payload))
            .withMessage(
                "the character at index %d is not one of %s",
                index, CheckDigitSystemSource.alphabet(system));
      }
      assertThatIllegalArgumentException()
          .isThrownBy(() -> system.compute("?"))
          .withMessageStartingWith("the character at index 0 ");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void rejectsAnEmptyPayload(CheckDigits system) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> system.compute(""))
          .withMessage("the payload is empty");
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void rejectsNull(CheckDigits system) {
      assertThatNullPointerException().isThrownBy(() -> system.compute(null));
    }
  }

  @Nested
  class IsValid {

    @ParameterizedTest
    @MethodSource(ALL)
    void rejectsNullAndAnEmptyPayload(CheckDigits system) {
      assertThat(system.isValid(null)).isFalse();
      assertThat(system.isValid("")).isFalse();
      for (int length = 1; length <= system.length(); length++) {
        CheckDigitSystemSource.forEachText(
            CheckDigitSystemSource.checkCharacters(system),
            length,
            text -> assertThat(system.isValid(text)).isFalse());
      }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    @Tag("exhaustive")
    void readsOnlyTheCharactersOfTheSystemInEveryPlace(CheckDigits system) {
      String right = valid(system);
      assertThat(system.isValid(right)).isTrue();
      StringBuilder text = new StringBuilder(right);
      for (int place = 0; place < right.length(); place++) {
        for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
          text.setCharAt(place, (char) c);
          if (system.isValid(text) != (c == right.charAt(place))) {
            throw new AssertionError("U+%04X at %d".formatted(c, place));
          }
        }
        text.setCharAt(place, right.charAt(place));
      }
    }

    @Test
    void acceptsASupplementaryCharacterInTheLastPlaceOnly() {
      assertThat(Iso7064.MOD_11_2.isValid("079X")).isTrue();
      assertThat(Iso7064.MOD_11_2.isValid("X1")).isFalse();
      assertThat(Iso7064.MOD_11_2.isValid("079X0")).isFalse();
      assertThat(Iso7064.MOD_37_2.isValid("A999922012346*")).isTrue();
      assertThat(Iso7064.MOD_37_2.isValid("*3")).isFalse();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void rejectsLowerCaseInEveryLocale(CheckDigits system) {
      String text = valid(system);
      String lowerCase = text.toLowerCase(Locale.ROOT);
      Locale before = Locale.getDefault();
      try {
        for (String tag : new String[] {"tr", "ar-EG", "th-TH-u-nu-thai"}) {
          Locale.setDefault(Locale.forLanguageTag(tag));
          assertThat(system.isValid(text)).isTrue();
          assertThat(system.isValid(lowerCase)).isEqualTo(lowerCase.equals(text));
          assertThat(system.compute(system.alphabet()))
              .isEqualTo(text.substring(text.length() - system.length()));
        }
      } finally {
        Locale.setDefault(before);
      }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void readsAMillionCharacters(CheckDigits system) {
      String last = system.alphabet().substring(system.alphabet().length() - 1);
      String payload = last.repeat(1_000_000);
      assertTimeout(
          Duration.ofSeconds(10), // quadratic time would take hours
          () -> assertThat(system.isValid(payload + system.compute(payload))).isTrue());
    }
  }
}
