package io.github.openmidid.examples.madeup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.MidIdFormat;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MadeUpPropertiesTest {
  private static final long FIRST = 1_296;
  private static final long LAST = 2_821_109_907_455L;
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String SEPARATORS = " -./\u00A0\u202F\u2010\u2011\u2013\u2212";

  @Property(seed = "20300101")
  void aSerialNumberComesBack(@ForAll @LongRange(min = FIRST, max = LAST) long serial) {
    MidId midId = MidId.ofSerial(serial);
    assertThat(midId.serial()).isEqualTo(serial);
    assertThat(MidId.of(midId.toString())).isEqualTo(midId);
  }

  /** The definition of ISO/IEC 7064 MOD 1271-36: the ten characters are congruent to 1. */
  @Property(seed = "20300101")
  void theCheckCharactersLeaveOne(@ForAll @LongRange(min = FIRST, max = LAST) long serial) {
    BigInteger value = new BigInteger(characters(serial), 36);
    assertThat(value.mod(BigInteger.valueOf(1271))).isEqualTo(BigInteger.ONE);
  }

  @Property(seed = "20300101")
  void theOrderIsThatOfTheSerialNumbers(
      @ForAll @LongRange(min = FIRST, max = LAST) long one,
      @ForAll @LongRange(min = FIRST, max = LAST) long other) {
    int order = MidId.ofSerial(one).compareTo(MidId.ofSerial(other));
    assertThat(Integer.signum(order)).isEqualTo(Long.compare(one, other));
  }

  @Property(seed = "20300101")
  void everyAllowedSpellingIsRead(
      @ForAll @LongRange(min = FIRST, max = LAST) long serial,
      @ForAll @IntRange(max = 10) int first,
      @ForAll @IntRange(max = 10) int second,
      @ForAll @IntRange(max = 10) int third,
      @ForAll boolean small) {
    String characters = characters(serial);
    String spelling =
        "XX"
            + separator(first)
            + characters.substring(0, 4)
            + separator(second)
            + characters.substring(4, 8)
            + separator(third)
            + characters.substring(8);
    String text = small ? spelling.toLowerCase(Locale.ROOT) : spelling;
    assertThat(MidId.parse(text).serial()).isEqualTo(serial);
    assertThat(MidId.isValid(text)).isTrue();
  }

  private static String separator(int index) {
    return index == SEPARATORS.length() ? "" : SEPARATORS.substring(index, index + 1);
  }

  @Property(seed = "20300101")
  void oneWrongCharacterIsNoticedAndSuggested(
      @ForAll @LongRange(min = FIRST, max = LAST) long serial,
      @ForAll @IntRange(max = 9) int position,
      @ForAll @IntRange(min = 1, max = 35) int shift) {
    StringBuilder characters = new StringBuilder(characters(serial));
    int value = ALPHABET.indexOf(characters.charAt(position));
    characters.setCharAt(position, ALPHABET.charAt((value + shift) % 36));
    Diagnosis diagnosis = MidId.diagnose("XX" + characters);
    assertThat(diagnosis.fault()).contains(Fault.CHECK_DIGITS);
    assertThat(diagnosis.suggestions())
        .hasSizeBetween(1, 6)
        .anySatisfy(s -> assertThat(s.candidate()).contains(MidId.ofSerial(serial)));
  }

  @Property(seed = "20300101")
  void noTextThrowsOrIsReadInTwoWays(@ForAll String text) {
    Diagnosis diagnosis = MidId.diagnose(text);
    assertThat(MidId.isValid(text)).isEqualTo(diagnosis.isValid());
    assertThat(MidId.tryParse(text)).isEqualTo(diagnosis.midId());
    assertThat(diagnosis.suggestions()).hasSizeLessThanOrEqualTo(6);
    assertThat(diagnosis.message(Locale.GERMAN)).isNotBlank();
  }

  @Property(seed = "20300101")
  void everyProvisionalIdentifierIsRejected(
      @ForAll @LongRange(min = 1, max = 99_999_999) long serial) {
    String digits = String.format(Locale.ROOT, "%08d", serial);
    String check =
        MidIdFormat.provisional().checkDigits().map(s -> s.compute(digits)).orElseThrow();
    Diagnosis diagnosis = MidId.diagnose("MID" + digits + check);
    assertThat(diagnosis.fault()).isEqualTo(Optional.of(Fault.PREFIX));
  }

  /** Returns the serial number and the check characters, without prefix and hyphens. */
  private static String characters(long serial) {
    return MidId.ofSerial(serial).toString().substring(2).replace("-", "");
  }
}
