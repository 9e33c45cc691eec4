package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.MidIdFormat.Status;
import io.github.openmidid.checkdigit.CheckDigits;
import io.github.openmidid.checkdigit.Iso7064;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MidIdFormatTest {

  @Nested
  class BuiltIn {
    @Test
    void provisionalHasNoAuthority() {
      MidIdFormat format = MidIdFormat.provisional();
      assertThat(format.name()).isEqualTo("provisional");
      assertThat(format.status()).isEqualTo(Status.PROVISIONAL);
      assertThat(format.source())
          .isEqualTo("openmidid project: MID-dddd-dddd-cc, ISO/IEC 7064 MOD 97-10");
      assertThat(format.date()).isEqualTo(LocalDate.of(2026, 11, 22));
      assertThat(format.prefix()).isEqualTo("MID");
      assertThat(format.alphabet()).isEqualTo("0123456789");
      assertThat(format.groups()).containsExactly(4, 4, 2);
      assertThat(format.checkDigits()).contains(Iso7064.MOD_97_10);
      assertThat(format.reserved()).containsExactly(new SerialRange(0, 0));
      assertThat(format.testRange()).contains(new SerialRange(99_000_000, 99_999_999));
      assertThat(format).hasToString("provisional (PROVISIONAL, 2026-11-22)");
    }

    @Test
    void opaqueHasNoParts() {
      MidIdFormat format = MidIdFormat.opaque();
      assertThat(format.status()).isEqualTo(Status.OPAQUE);
      assertThat(format.source()).isEqualTo("openmidid project: a shape, no format");
      assertThat(format.checkDigits()).isEmpty();
      assertThat(format.testRange()).isEmpty();
      assertThat(format).hasToString("opaque (OPAQUE, 2026-11-22)");
    }

    @Test
    void bothFormatsHaveAnExample() {
      assertThat(MidIdFormat.provisional().example()).isEqualTo("MID-9912-3456-11");
      assertThat(MidIdFormat.opaque().example()).isEqualTo("A1-2.3/4 5");
    }

    @Test
    void provisionalIsCurrentByDefault() {
      assertThat(MidIdFormat.current()).isSameAs(MidIdFormat.provisional());
      assertThat(MidId.diagnose("x").format()).isSameAs(MidIdFormat.provisional());
      assertThat(MidId.diagnose("MID-9912-3456-11").format()).isSameAs(MidIdFormat.current());
    }
  }

  @Nested
  class Builder {
    @Test
    void returnsTheConfiguredParts() {
      MidIdFormat format = FormatFixture.LETTERS;
      assertThat(format.name()).isEqualTo("letters");
      assertThat(format.status()).isEqualTo(Status.OFFICIAL);
      assertThat(format.source()).isEqualTo("made up for this test");
      assertThat(format.date()).isEqualTo(LocalDate.of(2030, 1, 1));
      assertThat(format.groups()).containsExactly(4, 4);
      assertThat(format.testRange()).contains(new SerialRange(2_000_000_000, 2_176_782_335L));
      assertThat(format).hasToString("letters (OFFICIAL, 2030-01-01)");
    }

    @Test
    void requiresAlphabetGroupsCheckDigitsAndExampleOnly() {
      MidIdFormat format = minimal().build();
      assertThat(format.status()).isEqualTo(Status.PROVISIONAL);
      assertThat(format.source()).isEmpty();
      assertThat(format.date()).isEqualTo(LocalDate.EPOCH);
      assertThat(format.prefix()).isEmpty();
      assertThat(format.reserved()).isEmpty();
      assertThat(format.isReserved(0)).isFalse();
    }

    @Test
    void keepsEveryReservedRange() {
      assertThat(FormatFixture.LETTERS.isReserved(99)).isTrue();
      assertThat(FormatFixture.LETTERS.isReserved(100)).isFalse();
      assertThat(FormatFixture.LETTERS.isReserved(1_000)).isTrue();
    }

    @Test
    void doesNotModifyABuiltFormat() {
      MidIdFormatBuilder builder = minimal();
      MidIdFormat format = builder.build();
      builder.reserved(new SerialRange(5, 5));
      assertThat(format.isReserved(5)).isFalse();
    }
  }

  private static MidIdFormatBuilder minimal() {
    return MidIdFormat.builder("f")
        .alphabet("0123456789")
        .groups(8, 2)
        .checkDigits(Iso7064.MOD_97_10)
        .example("00000000-98");
  }

  static Stream<Arguments> misfits() {
    SerialRange range = new SerialRange(1, 2);
    MidIdFormatBuilder blank = MidIdFormat.builder(" ").status(Status.OPAQUE);
    return Stream.of(
        Arguments.of(blank, "has no name of visible characters with a letter or digit"),
        Arguments.of(opaque().prefix("MID"), "is opaque but has a prefix, alphabet or groups"),
        Arguments.of(opaque().alphabet("01"), "is opaque but has a prefix, alphabet or groups"),
        Arguments.of(opaque().groups(4), "is opaque but has a prefix, alphabet or groups"),
        Arguments.of(
            opaque().checkDigits(Iso7064.MOD_11_2),
            "is opaque but has check digits or serial ranges"),
        Arguments.of(opaque().testRange(range), "is opaque but has check digits or serial ranges"),
        Arguments.of(MidIdFormat.builder("f").alphabet("01").groups(4), "has no check digits"),
        Arguments.of(
            minimal().prefix("MiD"), "has a prefix that does not consist of capital letters"),
        Arguments.of(
            minimal().prefix("MID1"), "has a prefix that does not consist of capital letters"),
        Arguments.of(minimal().alphabet(""), NO_ALPHABET),
        Arguments.of(minimal().alphabet("0"), NO_ALPHABET),
        Arguments.of(minimal().alphabet("0120"), NO_ALPHABET),
        Arguments.of(minimal().alphabet("01-"), NO_ALPHABET),
        Arguments.of(minimal().alphabet("01ab"), NO_ALPHABET),
        Arguments.of(
            minimal().alphabet("0123ABC"), "has an alphabet that its check digits do not support"),
        Arguments.of(minimal().groups(8, 0, 2), "has an empty group"),
        Arguments.of(minimal().groups(8, -1, 2), "has an empty group"),
        Arguments.of(
            minimal().groups(2), "has groups that leave no characters for a serial number"),
        Arguments.of(minimal().groups(), "has groups that leave no characters for a serial number"),
        Arguments.of(
            minimal().prefix("M".repeat(53)), "has groups and a prefix that are longer than 64"),
        Arguments.of(minimal().groups(19, 2), "has serial numbers that do not fit in a long"));
  }

  private static final String NO_ALPHABET =
      "has an alphabet that does not consist of distinct digits and capital letters";

  private static MidIdFormatBuilder opaque() {
    return MidIdFormat.builder("f").status(Status.OPAQUE);
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void rejectsInconsistentParts(MidIdFormatBuilder builder, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessageMatching("the format \"[f ]\" " + why);
  }

  @Test
  void acceptsTheLimits() {
    String prefix = "M".repeat(52);
    MidIdFormat longest = minimal().prefix(prefix).example(prefix + "-00000000-98").build();
    assertThat(new GroupedScanner(longest).ofSerial(1)).hasSize(64);
    assertThat(minimal().groups(1, 2).example("0-98").build().groups()).containsExactly(1, 2);
    assertThat(minimal().groups(18, 2).example("0".repeat(18) + "-98").build().groups())
        .containsExactly(18, 2);
  }

  /**
   * Rejects small letters, because a custom check digit system may have an alphabet that a format
   * may not.
   */
  @Test
  void rejectsSmallLettersInACustomAlphabet() {
    CheckDigits own = new OwnCheckDigits("abcdef");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> minimal().checkDigits(own).alphabet("abc").build())
        .withMessageContaining(NO_ALPHABET);
  }

  private record OwnCheckDigits(String alphabet) implements CheckDigits {
    @Override
    public String name() {
      return "OWN";
    }

    @Override
    public int length() {
      return 1;
    }

    @Override
    public String compute(CharSequence payload) {
      return payload.toString().substring(0, 1);
    }

    @Override
    public boolean isValid(CharSequence text) {
      return text.charAt(0) == text.charAt(text.length() - 1);
    }
  }

  @Nested
  class Installed {
    @Test
    void isTheProvisionalOneIfNoneIsFound() {
      FormatScanner scanner = FormatLoader.scanner(List.of());
      assertThat(scanner).isInstanceOf(ProvisionalScanner.class);
      assertThat(scanner.format()).isSameAs(MidIdFormat.provisional());
    }

    @Test
    void isTheOnlyOneThatIsFound() {
      assertThat(FormatLoader.scanner(List.of(() -> FormatFixture.LETTERS)).format())
          .isSameAs(FormatFixture.LETTERS);
    }

    @Test
    void hasTheFastScannerIfItIsProvisional() {
      assertThat(FormatScanner.Factory.of(MidIdFormat.provisional()))
          .isInstanceOf(ProvisionalScanner.class);
      assertThat(FormatScanner.Factory.of(MidIdFormat.opaque())).isInstanceOf(OpaqueScanner.class);
      assertThat(FormatScanner.Factory.of(FormatFixture.LETTERS))
          .isInstanceOf(GroupedScanner.class);
    }
  }
}
