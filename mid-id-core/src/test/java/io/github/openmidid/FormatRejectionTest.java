package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.openmidid.MidIdFormat.Status;
import io.github.openmidid.checkdigit.CheckDigits;
import io.github.openmidid.checkdigit.Iso7064;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that an inconsistent format is rejected on creation with a message that names the part.
 */
@DisplayName("N72 an invalid format is rejected with its part")
class FormatRejectionTest {
  private static final long LAST = 9_999;

  /** Returns a valid builder with serial numbers 0 to 9999, the last thousand for tests. */
  private static MidIdFormatBuilder sound() {
    return MidIdFormat.builder("f")
        .status(Status.OFFICIAL)
        .source("made up")
        .date(LocalDate.of(2030, 1, 1))
        .prefix("XX")
        .alphabet("0123456789")
        .groups(4, 2)
        .checkDigits(Iso7064.MOD_97_10)
        .reserved(new SerialRange(0, 9))
        .testRange(new SerialRange(9_000, LAST))
        .example("XX-9000-" + Iso7064.MOD_97_10.compute("9000"));
  }

  private static Arguments rejection(String what, UnaryOperator<MidIdFormatBuilder> change) {
    return Arguments.of(what, change);
  }

  static Stream<Arguments> rejections() {
    return Stream.of(
        rejection("has no status", b -> b.status(null)),
        rejection("has no source", b -> b.source(null)),
        rejection("has no date", b -> b.date(null)),
        rejection("has no prefix", b -> b.prefix(null)),
        rejection("has no alphabet", b -> b.alphabet(null)),
        rejection("has no groups", b -> b.groups((int[]) null)),
        rejection("has no check digits", b -> b.checkDigits(null)),
        rejection("has no reserved range", b -> b.reserved(null)),
        rejection("has no test range", b -> b.testRange(null)),
        rejection("has no example", b -> b.example(null)),
        rejection("has a source with control or invisible characters", b -> b.source("a\nb")),
        rejection("has a source with control or invisible characters", b -> b.source("\nb")),
        rejection(
            "has groups and a prefix", b -> b.groups(Integer.MAX_VALUE, Integer.MAX_VALUE, 4)),
        rejection("has groups and a prefix", b -> b.groups(Integer.MAX_VALUE, 1)),
        rejection("has groups and a prefix", b -> b.groups(Integer.MAX_VALUE)),
        rejection("has groups and a prefix", b -> b.groups(1 << 30, 1 << 30, 1 << 30, 1 << 30, 2)),
        rejection("has groups and a prefix", b -> b.groups(33, 33)),
        rejection("has serial numbers that do not fit in a long", b -> b.groups(19, 2)),
        rejection("has an empty group", b -> b.groups(Integer.MIN_VALUE, Integer.MIN_VALUE, 6)),
        rejection("has an empty group", b -> b.groups(4, 2, 0)),
        rejection("has groups that leave no characters", b -> b.groups(1, 1)),
        rejection("has a reserved range", b -> b.reserved(new SerialRange(0, LAST + 1))),
        rejection("has a reserved range", b -> b.reserved(new SerialRange(50_000, 60_000))),
        rejection("has a reserved range", b -> b.reserved(new SerialRange(0, Long.MAX_VALUE))),
        rejection("has a test range beyond", b -> b.testRange(new SerialRange(9_000, LAST + 1))),
        rejection("has a test range beyond", b -> b.testRange(new SerialRange(10_000, 10_000))),
        rejection(
            "has a test range that overlaps a reserved range",
            b -> b.testRange(new SerialRange(0, 9))),
        rejection(
            "has a test range that overlaps a reserved range",
            b -> b.testRange(new SerialRange(3, 4))),
        rejection(
            "has a test range that overlaps a reserved range",
            b -> b.testRange(new SerialRange(9, 20))),
        rejection(
            "has a test range that overlaps a reserved range",
            b -> b.testRange(new SerialRange(0, LAST))),
        rejection(
            "has a test range that overlaps a reserved range",
            b -> b.reserved(new SerialRange(8_999, LAST))),
        rejection(
            "has a test range that overlaps a reserved range",
            b -> b.reserved(new SerialRange(LAST, LAST))),
        rejection("has an example that does not match the format", b -> b.example("")),
        rejection("has an example that does not match the format", b -> b.example("x")),
        rejection("has an example that does not match the format", b -> b.example("XX-9000-00")),
        rejection("has an example that does not match the format", b -> b.example("XX-0001-95")),
        rejection(
            "has an example that does not match the format", b -> b.example(written(9_000, ' '))),
        rejection(
            "has an example that does not match the format",
            b -> b.example(" " + written(9_000, '-'))),
        rejection("has an example outside its test range", b -> b.example(written(8_999, '-'))),
        rejection("has check digits of a length", b -> b.checkDigits(new Odd(0, "0123456789"))),
        rejection("has check digits of a length", b -> b.checkDigits(new Odd(-1, "0123456789"))),
        rejection("has check digits of a length", b -> b.checkDigits(new Odd(3, "0123456789"))),
        rejection("has no check digits with an alphabet", b -> b.checkDigits(new Odd(1, null))),
        rejection(
            "is opaque but has check digits or serial ranges",
            b -> MidIdFormat.builder("f").status(Status.OPAQUE).reserved(new SerialRange(0, 0))),
        rejection(
            "has an example that does not match the format",
            b -> MidIdFormat.builder("f").status(Status.OPAQUE).example("a..b")));
  }

  private static String written(int serial, char separator) {
    String digits = String.valueOf(serial);
    return "XX" + separator + digits + separator + Iso7064.MOD_97_10.compute(digits);
  }

  /** An inconsistent implementation of {@link CheckDigits}. */
  private record Odd(int length, String alphabet) implements CheckDigits {
    @Override
    public String name() {
      return "ODD";
    }

    @Override
    public String compute(CharSequence payload) {
      return "0";
    }

    @Override
    public boolean isValid(CharSequence text) {
      return true;
    }
  }

  @ParameterizedTest
  @MethodSource("rejections")
  void namesFormatAndPart(String what, UnaryOperator<MidIdFormatBuilder> change) {
    MidIdFormatBuilder builder = change.apply(sound());
    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessageStartingWith("the format \"f\" " + what);
  }

  @Test
  void acceptsAConsistentFormat() {
    assertThatNoException().isThrownBy(() -> sound().build());
    assertThatNoException()
        .isThrownBy(() -> sound().reserved(new SerialRange(8_999, 8_999)).build());
    assertThatNoException()
        .isThrownBy(
            () ->
                sound().testRange(new SerialRange(10, 8_999)).example(written(8_999, '-')).build());
  }

  @Test
  void rejectsAnInvalidName() {
    for (String name : Arrays.asList(null, "", " ", "\u00A0", "a\u202Eb", "a\nb", "-")) {
      MidIdFormatBuilder builder = MidIdFormat.builder(name).status(Status.OPAQUE).example("1");
      assertThatIllegalArgumentException()
          .isThrownBy(builder::build)
          .withMessageStartingWith("the format \"")
          .withMessageContaining("has no name");
    }
  }

  /** Checks the constructor, because it is public too. */
  @Test
  void rejectsNullsInTheConstructor() {
    MidIdFormat sound = sound().build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> copy(sound, Arrays.asList(4, null), sound.reserved()))
        .withMessage("the format \"f\" has no groups");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> copy(sound, null, sound.reserved()))
        .withMessage("the format \"f\" has no groups");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> copy(sound, sound.groups(), null))
        .withMessage("the format \"f\" has no reserved range");
    assertThat(copy(sound, sound.groups(), sound.reserved())).isEqualTo(sound);
  }

  private static MidIdFormat copy(
      MidIdFormat format, List<Integer> groups, List<SerialRange> reserved) {
    return new MidIdFormat(
        format.name(),
        format.status(),
        format.source(),
        format.date(),
        format.prefix(),
        format.alphabet(),
        groups,
        format.checkDigits(),
        reserved,
        format.testRange(),
        format.example());
  }

  /** Compares the decision for every small range with a count of serial numbers. */
  @Test
  void rejectsATestRangeThatOverlapsAReservedRange() {
    for (int first = 0; first < 12; first++) {
      for (int last = first; last < 12; last++) {
        for (int reservedFirst = 0; reservedFirst < 12; reservedFirst++) {
          for (int reservedLast = reservedFirst; reservedLast < 12; reservedLast++) {
            SerialRange test = new SerialRange(first, last);
            SerialRange reserved = new SerialRange(reservedFirst, reservedLast);
            boolean fits = last < 10 && reservedLast < 10;
            for (long serial = 0; serial < 12; serial++) {
              fits &= !(test.contains(serial) && reserved.contains(serial));
            }
            assertThat(isBuilt(test, reserved)).as("%s %s", test, reserved).isEqualTo(fits);
          }
        }
      }
    }
  }

  private static boolean isBuilt(SerialRange test, SerialRange reserved) {
    String digit = String.valueOf(test.first() % 10);
    try {
      MidIdFormat.builder("f")
          .alphabet("0123456789")
          .groups(3)
          .checkDigits(Iso7064.MOD_97_10)
          .testRange(test)
          .reserved(reserved)
          .example(digit + Iso7064.MOD_97_10.compute(digit))
          .build();
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Nested
  class Provider {
    private void assertFailure(MidIdFormatProvider provider, String what) {
      assertThatExceptionOfType(ServiceConfigurationError.class)
          .isThrownBy(() -> FormatLoader.scanner(List.of(provider)))
          .withMessageStartingWith(
              MidIdFormatProvider.class.getName() + ": " + provider.getClass().getName())
          .withMessageContaining(what);
    }

    @Test
    void isNamedIfItReturnsNull() {
      assertFailure(() -> null, ".format() returned null");
    }

    @Test
    void isNamedWithTheCauseIfItFails() {
      RuntimeException own = new IllegalStateException("no file");
      assertFailure(
          () -> {
            throw own;
          },
          ".format() failed: java.lang.IllegalStateException: no file");
      assertFailure(
          () -> {
            throw new NoClassDefFoundError("com/example/Missing");
          },
          ".format() failed: java.lang.NoClassDefFoundError: com/example/Missing");
      assertThatExceptionOfType(ServiceConfigurationError.class)
          .isThrownBy(
              () ->
                  FormatLoader.scanner(
                      List.of(
                          () -> {
                            throw own;
                          })))
          .havingCause()
          .isSameAs(own);
    }

    @ParameterizedTest
    @MethodSource("io.github.openmidid.FormatRejectionTest#rejections")
    void isNamedWithThePartThatIsWrong(String what, UnaryOperator<MidIdFormatBuilder> change) {
      assertFailure(() -> change.apply(sound()).build(), "the format \"f\" " + what);
    }

    @Test
    void isListedWithTheOtherProviders() {
      MidIdFormatProvider first = MidIdFormat::provisional;
      MidIdFormatProvider second = () -> null;
      MidIdFormatProvider third =
          () -> {
            throw new IllegalStateException();
          };
      assertThatExceptionOfType(ServiceConfigurationError.class)
          .isThrownBy(() -> FormatLoader.scanner(List.of(first, second, third)))
          .withMessage(
              "%s: more than one provider of a format is installed: %s, %s, %s",
              MidIdFormatProvider.class.getName(),
              first.getClass().getName(),
              second.getClass().getName(),
              third.getClass().getName());
    }
  }
}
