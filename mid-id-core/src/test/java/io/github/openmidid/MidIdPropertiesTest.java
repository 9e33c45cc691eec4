package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MidIdPropertiesTest {
  private static final String SEPARATORS = " -./\u00A0\u202F\u2010\u2011\u2013\u2212";

  @Property(seed = "20221001")
  void neverThrowsForAnyText(@ForAll String text) {
    Diagnosis diagnosis = MidId.diagnose(text);
    assertThat(MidId.isValid(text)).isEqualTo(diagnosis.isValid());
    assertThat(MidId.tryParse(text)).isEqualTo(diagnosis.midId());
    assertThat(diagnosis.suggestions()).hasSizeLessThanOrEqualTo(6);
    assertThat(diagnosis.message(Locale.FRENCH)).isNotBlank();
    assertThat(diagnosis.index()).isBetween(diagnosis.isValid() ? -1 : 0, text.length());
    assertThat(MidId.diagnose("MID" + text).suggestions()).hasSizeLessThanOrEqualTo(6);
  }

  /** Checks that the result does not depend on the kind of {@link CharSequence}. */
  @Property(seed = "20221001")
  void resultDoesNotDependOnTheKindOfSequence(@ForAll("nearlyRight") String text) {
    Diagnosis expected = MidId.diagnose(text);
    for (CharSequence sequence : CharSequenceFixture.of(text)) {
      Diagnosis diagnosis = MidId.diagnose(sequence);
      assertThat(diagnosis.input()).isEqualTo(text);
      assertThat(diagnosis).hasToString(expected.toString());
      assertThat(MidId.isValid(sequence)).isEqualTo(expected.isValid());
      assertThat(MidId.tryParse(sequence)).isEqualTo(expected.midId());
      assertThat(diagnosis.suggestions()).isEqualTo(expected.suggestions());
    }
  }

  @Property(seed = "20221001")
  void parseThrowsTheSameFault(@ForAll("mutations") String text) {
    Diagnosis diagnosis = MidId.diagnose(text);
    for (CharSequence sequence : CharSequenceFixture.of(text)) {
      if (diagnosis.isValid()) {
        assertThat(diagnosis.midId()).contains(MidId.parse(sequence));
      } else {
        assertThatExceptionOfType(MidIdParseException.class)
            .isThrownBy(() -> MidId.parse(sequence))
            .satisfies(e -> assertThat(e.input()).isEqualTo(text))
            .satisfies(e -> assertThat(diagnosis.fault()).contains(e.fault()))
            .satisfies(e -> assertThat(e.index()).isEqualTo(diagnosis.index()));
      }
    }
  }

  @Provide
  Arbitrary<String> mutations() {
    return MutationSource.texts();
  }

  /** Checks that exactly the canonical texts are accepted by {@link MidId#of}. */
  @Property(seed = "20221001")
  void onlyCanonicalTextIsReadStrictly(@ForAll("mutations") String text) {
    boolean canonical = MidId.tryParse(text).filter(id -> id.toString().equals(text)).isPresent();
    if (canonical) {
      assertThat(MidId.of(text)).hasToString(text);
    } else {
      assertThatExceptionOfType(MidIdParseException.class).isThrownBy(() -> MidId.of(text));
    }
  }

  @Property(seed = "20221001")
  void neverThrowsForNearlyValidTexts(@ForAll("nearlyRight") String text) {
    neverThrowsForAnyText(text);
  }

  @Provide
  Arbitrary<String> nearlyRight() {
    return Arbitraries.strings()
        .withChars("MIDmid0123456789OIl-. \u00A0\u2013\uFF10\uFF19E+,")
        .ofMinLength(8)
        .ofMaxLength(20);
  }

  /**
   * Uses the definition of ISO/IEC 7064 MOD 97-10 as the oracle: the remainder of the ten digits is
   * 1.
   */
  @Property(seed = "20221001")
  void numberHasRemainderOne(@ForAll @LongRange(min = 1, max = 99_999_999) long serial) {
    String digits = MidId.ofSerial(serial).toString().replaceAll("[^0-9]", "");
    assertThat(new BigInteger(digits).mod(BigInteger.valueOf(97))).isEqualTo(BigInteger.ONE);
    assertThat(Integer.parseInt(digits.substring(8))).isBetween(2, 98);
  }

  @Property(seed = "20221001")
  void everyAllowedSpellingIsRead(
      @ForAll @LongRange(min = 1, max = 99_999_999) long serial,
      @ForAll @IntRange(max = 10) int first,
      @ForAll @IntRange(max = 10) int second,
      @ForAll @IntRange(max = 10) int third) {
    String canonical = MidId.ofSerial(serial).toString();
    String spelling =
        canonical.substring(0, 3)
            + separator(first)
            + canonical.substring(4, 8)
            + separator(second)
            + canonical.substring(9, 13)
            + separator(third)
            + canonical.substring(14);
    assertThat(MidId.parse(spelling)).hasToString(canonical);
  }

  private static String separator(int index) {
    return index == SEPARATORS.length() ? "" : SEPARATORS.substring(index, index + 1);
  }

  @Property(seed = "20221001")
  void detectsAWrongDigitAndSuggestsACorrection(
      @ForAll @LongRange(min = 1, max = 99_999_999) long serial,
      @ForAll @IntRange(max = 9) int position,
      @ForAll @IntRange(min = 1, max = 9) int shift) {
    MidId meant = MidId.ofSerial(serial);
    StringBuilder digits = new StringBuilder(meant.toString().replaceAll("[^0-9]", ""));
    digits.setCharAt(position, (char) ('0' + (digits.charAt(position) - '0' + shift) % 10));
    assertDetectedAndSuggested("MID" + digits, meant, Fault.CHECK_DIGITS);
  }

  @Property(seed = "20221001")
  void detectsSwappedDigitsAndSuggestsThemFirst(
      @ForAll @LongRange(min = 1, max = 99_999_999) long serial,
      @ForAll @IntRange(max = 8) int position) {
    MidId meant = MidId.ofSerial(serial);
    String digits = meant.toString().replaceAll("[^0-9]", "");
    String swapped = SuggestionFinder.swap(digits, position + 1);
    if (!swapped.equals(digits)) {
      assertDetectedAndSuggested("MID" + swapped, meant, Fault.CHECK_DIGITS);
    }
  }

  @Property(seed = "20221001")
  void detectsAMissingDigitAndSuggestsIt(
      @ForAll @LongRange(min = 1, max = 99_999_999) long serial,
      @ForAll @IntRange(max = 9) int position) {
    MidId meant = MidId.ofSerial(serial);
    String digits = meant.toString().replaceAll("[^0-9]", "");
    String shorter = digits.substring(0, position) + digits.substring(position + 1);
    assertDetectedAndSuggested("MID" + shorter, meant, Fault.LENGTH);
  }

  private static void assertDetectedAndSuggested(String text, MidId meant, Fault fault) {
    Diagnosis diagnosis = MidId.diagnose(text);
    assertThat(diagnosis.fault()).contains(fault);
    assertThat(diagnosis.suggestions())
        .hasSizeBetween(1, 6)
        .anySatisfy(suggestion -> assertThat(suggestion.candidate()).contains(meant));
  }
}
