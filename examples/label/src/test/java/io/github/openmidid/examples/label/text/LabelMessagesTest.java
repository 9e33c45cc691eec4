package io.github.openmidid.examples.label.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.Messages;
import io.github.openmidid.examples.messages.ProblemKind;
import io.github.openmidid.examples.messages.SupportedLanguage;
import io.github.openmidid.examples.testing.text.TranslationCheck;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LabelMessagesTest {
  private static final TranslationCheck TEXTS =
      TranslationCheck.of(SupportedLanguage.TAGS, LabelMessages.TEXTS::bundle);

  /** The number of different texts of keys that rightly have the same text in two languages. */
  private static final Map<String, Integer> DIFFERENT_TEXTS =
      Map.of("read.symbol", 2, "problem.notAMidId", 2);

  static Set<String> keys() {
    return TEXTS.keys();
  }

  @Test
  void sameKeysInEveryLanguage() {
    TEXTS.checkKeys();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyTextIsTranslatedWithItsPlaceholders(String key) {
    TEXTS.checkText(key, DIFFERENT_TEXTS);
  }

  @Test
  void everyKindHasATextAndNoTextIsUnused() {
    Set<String> used =
        Arrays.stream(LabelProblem.values()).map(ProblemKind::key).collect(Collectors.toSet());

    Set<String> there = TEXTS.keysOf("problem");
    there.removeAll(Messages.COMMON.bundle(Locale.ENGLISH).keySet());
    assertThat(there).isEqualTo(used);
  }

  @ParameterizedTest
  @CsvSource({"nl, '4,7'", "fr, '4,7'", "de, '4,7'", "en, 4.7"})
  void numbersAreWrittenAsInTheLanguage(String language, String number) {
    CommandException problem = new CommandException(LabelProblem.TEXT_SMALL, 3.0, 1.0, 4.7);

    assertThat(problem.message(Locale.forLanguageTag(language)))
        .contains(number + " mm")
        .contains(" 3 mm");
  }
}
