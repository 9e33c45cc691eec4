package io.github.openmidid.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.FormatFixture;
import io.github.openmidid.MidIdFormat;
import io.github.openmidid.MidIdFormat.Status;
import io.github.openmidid.Suggestion.Reason;
import io.github.openmidid.checkdigit.Iso7064;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the lenient reading of a text and the reasons for each change. */
class LenientReaderTest {
  private static final MidIdFormat PROVISIONAL = MidIdFormat.provisional();

  /** A format in which both letters of the prefix resemble digits. */
  private static final MidIdFormat LIKE_DIGITS =
      MidIdFormat.builder("like digits")
          .status(Status.OFFICIAL)
          .source("made up for this test")
          .date(LocalDate.of(2030, 1, 1))
          .prefix("BS")
          .alphabet("0123456789")
          .groups(5)
          .checkDigits(Iso7064.MOD_11_2)
          .example("BS-0001X")
          .build();

  private static LenientReader read(String text, MidIdFormat format) {
    return new LenientReader(text.codePoints().toArray(), 0, format);
  }

  private static CharacterReader characters(String text, MidIdFormat format) {
    return new CharacterReader(text.codePoints().toArray(), format);
  }

  @Nested
  class Prefix {
    @ParameterizedTest
    @ValueSource(strings = {"M", "MI", "M.", "M-I-"})
    void isNotFoundAtTheEndOfTheText(String text) {
      assertThat(read(text, PROVISIONAL).isPrefixed()).isFalse();
    }

    @Test
    void isNotFoundInDigitsAlone() {
      assertThat(read("850001X", LIKE_DIGITS).isPrefixed()).isFalse();
      assertThat(read("B50001X", LIKE_DIGITS).isPrefixed()).isTrue();
      assertThat(read("85-0001X", LIKE_DIGITS).number()).isEqualTo("85-0001X");
    }
  }

  @Nested
  class Characters {
    @Test
    void ofCheckDigitsOnlyAreAtTheEnd() {
      CharacterReader read = characters("X001X", FormatFixture.BARE);
      assertThat(read.isCharacter(0)).isFalse();
      assertThat(read.isCharacter(4)).isTrue();
    }

    @Test
    void outsideEveryAlphabetAreNotAccepted() {
      CharacterReader read = characters("00%1%", FormatFixture.BARE);
      assertThat(read.isCharacter(2)).isFalse();
      assertThat(read.isCharacter(4)).isFalse();
    }

    /**
     * Checks that a full-width digit counts as another script, and the Cyrillic З as a letter that
     * resembles 3.
     */
    @ParameterizedTest
    @CsvSource({"7, CANONICAL_FORM", "\uFF17, FULL_WIDTH_DIGITS", "\u0417, LETTER_FOR_DIGIT"})
    void areReadWithTheReasonForTheChange(String text, Reason change) {
      assertThat(characters(text, PROVISIONAL).change(0)).isEqualTo(change);
    }

    @Test
    void areLettersOfAnotherScriptToo() {
      CharacterReader read = characters("\uFF21", FormatFixture.LETTERS);
      assertThat(read.read(0)).isEqualTo('A');
      assertThat(read.change(0)).isEqualTo(Reason.FULL_WIDTH_DIGITS);
    }

    @Test
    void outsideTheBasicPlaneAreNotSeparatorsAndNotHidden() {
      assertThat(CharacterReader.isSeparator(0x1F600)).isFalse();
      assertThat(CharacterReader.isHidden(0x1F600)).isFalse();
      assertThat(CharacterReader.isHidden(0xE0020)).isTrue(); // a tag character, which is invisible
    }
  }
}
