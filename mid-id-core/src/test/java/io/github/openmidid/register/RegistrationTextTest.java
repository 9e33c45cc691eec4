package io.github.openmidid.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.NotificationFileName;
import io.github.openmidid.internal.PlainTextCheck;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks texts that resemble a billing number, an operator or a code, but are invalid. */
@DisplayName("N64 a registration rejects blank and invisible text")
class RegistrationTextTest {
  private static final MidId MID_ID = MidId.ofSerial(99_000_001);
  private static final List<String> NAMES =
      List.of("modalityCode", "operator", "statusCode", "billingNumber");

  private static final Pattern HIDDEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}"
              + "\\x{FDD0}-\\x{FDEF}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}"
              + "\\x{2065}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{FFF0}-\\x{FFF8}"
              + "\\x{E0000}-\\x{E0FFF}]");

  /** Returns a registration with a text in one of its parts. */
  private static Registration registration(String name, String text) {
    return new Registration(
        MID_ID,
        name.equals("modalityCode") ? text : "ct",
        name.equals("operator") ? text : "AZ Sint",
        name.equals("statusCode") ? text : "linked",
        Optional.empty(),
        Optional.of(name.equals("billingNumber") ? text : "1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "   ",
        "\t",
        "\n",
        "\r\n",
        "\0",
        "\u00A0",
        "\u2007",
        "\u202F",
        "\u3000",
        "\u200B",
        "\u200E",
        "\u2060",
        "\uFEFF",
        "\u00AD",
        "\u115F",
        "\u3164",
        "\uFFA0",
        "\u2800",
        "\uFE0F",
        "-",
        "--",
        ".",
        "?",
        "/",
        "\u2014",
        "\uFFFD",
        "1\n",
        "\n1",
        "1\r2",
        "1\u00002",
        "1\u007F",
        "1\u0085",
        "1\u001B[31m",
        "1\u2028",
        "1\u2029",
        "\uD83D",
        "1\uDE00",
        "\uDE00\uD83D",
        "1\uD83D2",
        "\u202E1",
        "1\u202C",
        "\u20661\u2069",
        "1\u200F",
        "1\u061C",
        "1\u200D2",
        "\uFEFF1",
        "1\u034F",
        "1\uFE0F",
        "1\u180E",
        "1\uDB40\uDC31",
        "1\uDB40\uDD00",
        "1\uFFFE",
        "1\uFFFF",
        "1\uFDD0",
        "1\uD83F\uDFFE",
        "1\uFFF9"
      })
  void areRejectedInEveryPartAndNotQuoted(String text) {
    for (String name : NAMES) {
      assertThatIllegalArgumentException()
          .as(name)
          .isThrownBy(() -> registration(name, text))
          .withMessage(name + " has no letter or digit, or has a control or invisible character");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "0",
        "A",
        "71000436",
        "X-00042",
        "AZ Sint-Lucas & Volkskliniek (Gent), campus 2",
        "H\u00F4pital \u00C9rasme",
        "He\u0301le\u0300ne",
        "\u0411\u043E\u043B\u044C\u043D\u0438\u0446\u0430",
        "\u5317\u4EAC",
        "AZ\u00A0Sint",
        "\uD83C\uDFE5 1",
        "cbct",
        " 1 "
      })
  void otherTextIsKeptAsItIs(String text) {
    for (String name : NAMES) {
      assertThatNoException().isThrownBy(() -> registration(name, text));
    }
    assertThat(registration("billingNumber", text).billingNumber()).contains(text);
    assertThat(registration("operator", text).operator()).contains(text);
    assertThat(registration("statusCode", text).statusCode()).isEqualTo(text);
    assertThat(registration("modalityCode", text).modalityCode()).isEqualTo(text);
  }

  /** Checks that an invisible code point is not a billing number, alone or next to a digit. */
  @Test
  void acceptsVisibleCodePointsOnly() {
    List<Integer> wrong = new ArrayList<>();
    for (int c = Character.MIN_CODE_POINT; c <= Character.MAX_CODE_POINT; c++) {
      String alone = Character.toString(c);
      boolean hidden = isHidden(c);
      boolean blank = hidden || Character.isSpaceChar(c) || Character.isWhitespace(c);
      if (PlainTextCheck.isPlain("1" + alone + "2") == hidden
          || PlainTextCheck.indexOfIllegal("ab" + alone) != (hidden ? 2 : -1)
          || PlainTextCheck.isPlain(alone) != (!blank && Character.isLetterOrDigit(c))) {
        wrong.add(c);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(IntStream.rangeClosed(0, 0xFFFF).filter(c -> isHidden(c)).count())
        .isGreaterThan(2048 + 65 + 100);
  }

  /**
   * Returns whether a code point is invisible, by the names of Unicode's general categories instead
   * of the numbers that {@link PlainTextCheck} uses.
   */
  private static boolean isHidden(int c) {
    return c % 0x10000 >= 0xFFFE || HIDDEN.matcher(Character.toString(c)).matches();
  }

  @Test
  void rejectsAStatusWithoutCode() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Registration.of(MID_ID, Modality.CT, "AZ Sint", RegistrationStatus.UNKNOWN))
        .withMessageStartingWith("statusCode ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "MID-9900-0001-31", "mid-9900-0001-30", " MID-9900-0001-30"})
  void rejectsAForgedIdentifier(String text) throws Exception {
    MidId forged = forged(text);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Registration.of(forged, Modality.CT, "AZ", RegistrationStatus.LINKED))
        .withMessage("midId is not well formed");
  }

  /** Creates an identifier as Gson and Kryo do, which set the field by reflection. */
  private static MidId forged(String text) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(MID_ID);
    }
    MidId copy =
        (MidId) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    Field field = MidId.class.getDeclaredField("text");
    field.setAccessible(true);
    field.set(copy, text);
    return copy;
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "OPERATOR",
        "MAKE",
        "MODEL",
        "SERIAL_NUMBER",
        "CAMPUS",
        "SITE_NUMBER",
        "FANC_ESTABLISHMENT_NUMBER"
      })
  void appliesTheSameRuleToTheFreeTextsOfADevice(DeviceField field) {
    for (String text :
        List.of("", "\u00A0", "-", "1\u200B", "1\u202E2", "1\n", "\uD83D1", "\uFEFF1")) {
      assertThat(field.isValid(text)).as(text).isFalse();
    }
    assertThat(field.isValid("1 \u00E9")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1\u202E", "\u200B1", "1\uFEFF", "1\uD83D", "\u00A01", "1\u00A0", "-", "\u00A0", "1\u2028"
      })
  void appliesTheSameRuleToTheOperatorInAFileName(String operator) {
    String name = operator + "-CT1-2015-MELDING_TOESTEL";
    assertThat(NotificationFileName.tryParse(name)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new NotificationFileName(
                    operator, Modality.CT, OptionalInt.of(1), 2015, java.util.Locale.FRENCH));
  }
}
