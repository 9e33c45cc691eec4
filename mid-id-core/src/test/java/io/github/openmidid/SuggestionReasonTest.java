package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Suggestion.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that candidates are found despite homoglyphs and surrounding text, and that every
 * difference is listed as a reason.
 */
@Label("N71 a suggestion states all that it changes")
class SuggestionReasonTest {
  private static final MidId MEANT = MidId.of("MID-9912-3456-11");

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '\u0001',
      value = {
        "MlD-9912-3456-11#PREFIX_LOOK_ALIKE",
        "M1D-9912-3456-11#PREFIX_LOOK_ALIKE",
        "M|D-9912-3456-11#PREFIX_LOOK_ALIKE",
        "M!D-9912-3456-11#PREFIX_LOOK_ALIKE",
        "MI0-9912-3456-11#PREFIX_LOOK_ALIKE",
        "M10 9912 3456 11#PREFIX_LOOK_ALIKE",
        "m1d9912345611#PREFIX_LOOK_ALIKE",
        "\u041CID-9912-3456-11#PREFIX_LOOK_ALIKE",
        "\u041C\u0406D-9912-3456-11#PREFIX_LOOK_ALIKE",
        "\u039C\u0399D-9912-3456-11#PREFIX_LOOK_ALIKE",
        "\uFF2D\uFF29\uFF24-9912-3456-11#PREFIX_LOOK_ALIKE",
        "\u216F\u2160\u216E-9912-3456-11#PREFIX_LOOK_ALIKE",
        "M\u0130D-9912-3456-11#PREFIX_LOOK_ALIKE",
        "\"MID-9912-3456-11\"#EXTRA_CHARACTERS",
        "'MID-9912-3456-11#EXTRA_CHARACTERS",
        "\u201CMID-9912-3456-11\u201D#EXTRA_CHARACTERS",
        "\u00ABMID-9912-3456-11\u00BB#EXTRA_CHARACTERS",
        "(MID-9912-3456-11)#EXTRA_CHARACTERS",
        "[mid 9912 3456 11]#EXTRA_CHARACTERS",
        "<MID-9912-3456-11>#EXTRA_CHARACTERS",
        "\uFEFFMID-9912-3456-11#EXTRA_CHARACTERS",
        "\u200EMID-9912-3456-11\u200F#EXTRA_CHARACTERS",
        "\u202DMID-9912-3456-11\u202C#EXTRA_CHARACTERS",
        "M\u200BID-9912-3456-11#EXTRA_CHARACTERS",
        "MID-99\u200D12-34\u206056-11#EXTRA_CHARACTERS",
        "MID-9912-3456-11\u00AD#EXTRA_CHARACTERS",
        "MID-(9912)-3456-11#EXTRA_CHARACTERS",
        "MID-9912-3456-11;#EXTRA_CHARACTERS",
        "MID-9912-3456-11 (CT, Gent)#EXTRA_CHARACTERS",
        "MID-ID: MID-9912-3456-11#EXTRA_CHARACTERS",
        "toestel met nummer MID-9912-3456-11#EXTRA_CHARACTERS",
        "MID nr. 9912-3456-11#EXTRA_CHARACTERS",
        "MID: 9912-3456-11#OTHER_GROUPING",
        "MID-9912\t3456\t11#OTHER_GROUPING",
        "M.I.D. 9912-3456-11#OTHER_GROUPING",
        "\"9912345611\"#MISSING_PREFIX EXTRA_CHARACTERS",
        "Nr. 9912-3456-11 ct#MISSING_PREFIX EXTRA_CHARACTERS",
        "GS 9912345611#MISSING_PREFIX EXTRA_CHARACTERS",
        "\uFF19\uFF19\uFF11\uFF12 3456 11#MISSING_PREFIX FULL_WIDTH_DIGITS",
        "99I2 3456 l1#MISSING_PREFIX LETTER_FOR_DIGIT",
        "99-12-3456-11#MISSING_PREFIX OTHER_GROUPING",
        "MlD-99I2-3456-11#PREFIX_LOOK_ALIKE LETTER_FOR_DIGIT",
        "\"M1D-9912_345611\"#PREFIX_LOOK_ALIKE EXTRA_CHARACTERS OTHER_GROUPING",
        "MID-\uFF19912-3456-1l#FULL_WIDTH_DIGITS LETTER_FOR_DIGIT",
        "(MID-9912-3456-17)#EXTRA_CHARACTERS ONE_DIGIT",
        "M1D-9912-3456-1#PREFIX_LOOK_ALIKE MISSING_DIGIT",
        "\u200E\uFF2D\uFF29\uFF24-\uFF19\uFF19\uFF11\uFF12-3456-I1"
            + "#PREFIX_LOOK_ALIKE FULL_WIDTH_DIGITS LETTER_FOR_DIGIT EXTRA_CHARACTERS",
        "\u0661\u0662 995#",
      })
  void listsAllChanges(String text, String reasons) {
    List<Suggestion> suggestions = MidId.diagnose(text).suggestions();
    if (reasons == null) {
      assertThat(suggestions).isEmpty();
      return;
    }
    List<Reason> expected = List.of(reasons.split(" ")).stream().map(Reason::valueOf).toList();
    assertThat(suggestions).contains(new Suggestion(Optional.of(MEANT), expected));
    assertThat(suggestions.get(0).reasons()).hasSameSizeAs(expected);
  }

  /** Checks that leading letters are a prefix or extra characters, never digits. */
  @Test
  void doesNotReadLeadingLettersAsDigits() {
    assertThat(MidId.diagnose("GS 00269246").suggestions()).isEmpty();
    assertThat(MidId.isValid("MID-6500-2692-46")).isTrue();
    List<String> wrong = new ArrayList<>();
    List<String> letters = List.of("OoQDIil|ZzSsBG".split("", -1));
    for (String first : letters) {
      for (String second : letters) {
        for (int serial = 1; serial < 400; serial++) {
          String digits = MidId.ofSerial(serial * 999L).toString().replaceAll("[^0-9]", "");
          for (String text : List.of(first + second + digits.substring(2), first + digits)) {
            for (Suggestion suggestion : MidId.diagnose(text).suggestions()) {
              if (suggestion.reasons().contains(Reason.LETTER_FOR_DIGIT)) {
                wrong.add(text);
              }
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0367303762\"", "(0367.303.762)", "\uFEFF0367303762"})
  void detectsQuotedOtherNumbers(String text) {
    assertThat(MidId.diagnose(text).suggestions())
        .containsExactly(Suggestion.of(Reason.CBE_NUMBER));
  }

  /** Checks that a text with two identifiers is not one identifier with extra characters. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "MID-9912-3456-11, MID-1234-5678-89",
        "MID-9912-3456-11 MID-9912-3456-11",
        "9912345611 / 1234567889",
        "1 MID-9912-3456-11",
        "CT1: MID-9912-3456-11"
      })
  void skipsNoDigits(String text) {
    assertThat(MidId.diagnose(text).suggestions()).isEmpty();
  }

  @Test
  void rejectsASuggestionWithoutReason() {
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> new Suggestion(Optional.of(MEANT), List.of()));
    List<Reason> reasons = new ArrayList<>(List.of(Reason.ONE_DIGIT));
    Suggestion suggestion = new Suggestion(Optional.of(MEANT), reasons);
    reasons.clear();
    assertThat(suggestion.reason()).isEqualTo(Reason.ONE_DIGIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void namesEveryDifferenceInTheLanguageOfTheUser(String language) {
    Locale locale = Locale.forLanguageTag(language);
    String semicolon = language.equals("fr") ? "\u00A0; " : "; ";
    EnumSet<Reason> all = EnumSet.range(Reason.MISSING_PREFIX, Reason.EXTRA_DIGIT);
    List<String> parts = new ArrayList<>();
    for (Reason reason : all) {
      for (Reason other : all) {
        String both = new Suggestion(Optional.of(MEANT), List.of(reason, other)).message(locale);
        assertThat(both)
            .startsWith(MEANT.toString())
            .endsWith(".")
            .doesNotContain("{", "suggestion.");
        if (reason == other) {
          String part = both.substring(both.lastIndexOf("; ") + 2, both.length() - 1);
          assertThat(both).contains(part + semicolon + part);
          parts.add(part);
        }
      }
      assertThat(Suggestion.of(MEANT, reason).message(locale)).startsWith(MEANT.toString());
    }
    assertThat(parts).doesNotHaveDuplicates().hasSameSizeAs(all);
    assertThat(
            new Suggestion(Optional.of(MEANT), List.of(Reason.MISSING_PREFIX, Reason.ONE_DIGIT))
                .message(Locale.ENGLISH))
        .isEqualTo(
            "MID-9912-3456-11? Then there is more than one difference: MID is missing at the beginning;"
                + " one digit is wrong.");
  }

  /** Applies several typical errors of people and programs to a number. */
  private static String damaged(String canonical, Random random, int times) {
    String text = canonical;
    for (int i = 0; i < times; i++) {
      text = damagedOnce(text, random);
    }
    return text;
  }

  private static String damagedOnce(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    String[] hidden = {"\u200B", "\u200E", "\uFEFF", "\u00AD", "\u2060", "\u202C", "\u0338"};
    String[] quotes = {"\"\"", "()", "[]", "''", "\u201C\u201D", "\u00AB\u00BB"};
    String[] words = {" ct", " Gent", " SO", ";", " (x)", ".", "?", "-"};
    String[] pairs = {
      "I1", "Il", "I|", "M\u041C", "M\uFF2D", "D0", "I\u0406", "0O", "0o", "1I", "1l", "2Z", "5S",
      "6G", "8B", "0\u041E", "1\uFF11", "9\uFF19", "3\u0663", "-_", "-\t", "- ", "-.", "Mm", "-"
    };
    String quote = quotes[random.nextInt(quotes.length)];
    String pair = pairs[random.nextInt(pairs.length)];
    String front = text.substring(0, at);
    String back = text.substring(at);
    return switch (random.nextInt(8)) {
      case 0 -> front + hidden[random.nextInt(hidden.length)] + back;
      case 1 -> quote.charAt(0) + text + quote.charAt(1);
      case 2 -> text + words[random.nextInt(words.length)];
      case 3 -> text.replace("MID", "");
      case 4 -> front + "-/ 0123456789OIlSZGx".charAt(random.nextInt(20)) + back;
      case 5 -> back.isEmpty() ? text : front + back.substring(1);
      case 6 -> front.isEmpty() || back.isEmpty() ? text : SuggestionFinder.swap(text, at);
      default -> text.replaceFirst(pair.substring(0, 1), pair.substring(1));
    };
  }

  @Property(seed = "71", tries = 20_000)
  void everySuggestionHasExactlyTheReasonsThatExplainIt(
      @ForAll @LongRange(min = 1, max = 99_999_999) long serial,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int times) {
    MidId midId = MidId.ofSerial(serial);
    String text = damaged(midId.toString(), new Random(seed), times);
    List<Suggestion> suggestions = MidId.diagnose(text).suggestions();
    assertThat(suggestions).hasSizeLessThanOrEqualTo(6);
    for (Suggestion suggestion : suggestions) {
      if (suggestion.candidate().isPresent()) {
        assertExplained(text.strip(), suggestion);
      }
    }
  }

  private static void assertExplained(String text, Suggestion suggestion) {
    MidId candidate = suggestion.candidate().orElseThrow();
    Set<Reason> reasons = EnumSet.copyOf(suggestion.reasons());
    assertThat(suggestion.reasons()).isSorted().doesNotHaveDuplicates();
    assertThat(ReasonCheck.isComplete(text, candidate, reasons))
        .as("%s -> %s", text, suggestion)
        .isTrue();
    for (Reason reason : suggestion.reasons()) {
      Set<Reason> fewer = EnumSet.copyOf(reasons);
      fewer.remove(reason);
      // Skipped text may have been a prefix, which leaves its separators.
      boolean extra = reasons.contains(Reason.EXTRA_CHARACTERS);
      boolean hiddenByOthers =
          reason == Reason.OTHER_GROUPING
              ? extra || reasons.contains(Reason.EXTRA_DIGIT)
              : reason == Reason.MISSING_PREFIX && extra;
      if (!hiddenByOthers) {
        assertThat(ReasonCheck.isComplete(text, candidate, fewer))
            .as("%s -> %s without %s", text, suggestion, reason)
            .isFalse();
      }
    }
  }

  /**
   * Checks that the original number is found, except after wrong digits, which allow several
   * candidates.
   */
  @Property(seed = "71", tries = 20_000)
  void findsTheNumberDespiteHomoglyphsAndQuotes(
      @ForAll @LongRange(min = 1, max = 99_999_999) long serial, @ForAll long seed) {
    Random random = new Random(seed);
    MidId midId = MidId.ofSerial(serial);
    StringBuilder text = new StringBuilder();
    for (char c : midId.toString().toCharArray()) {
      String alike =
          switch (c) {
            case 'M' -> "Mm\u041C\u039C\uFF2D";
            case 'I' -> "Ii1l|!\u0406\u0399\uFF29\u04C0";
            case 'D' -> "Dd0O\uFF24";
            case '0' -> "00Oo\uFF10\u041E";
            case '1' -> "11Il\uFF11";
            case '5' -> "55S\uFF15";
            case '-' -> "- ./\u2013";
            default -> String.valueOf(c);
          };
      text.append(random.nextInt(3) == 0 ? "\u200B" : "");
      text.append(alike.charAt(random.nextInt(alike.length())));
    }
    String quoted = "\uFEFF\u201C(" + text + ")\u201D\u200F";
    assertThat(MidId.diagnose(quoted).suggestions())
        .extracting(suggestion -> suggestion.candidate().orElseThrow())
        .containsExactly(midId);
  }
}
