package io.github.openmidid.examples.label.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.commandline.text.CommandException;
import io.github.openmidid.examples.commandline.text.Messages;
import io.github.openmidid.examples.commandline.text.ProblemKind;
import io.github.openmidid.examples.commandline.text.SupportedLanguage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LabelMessagesTest {
  /** The number of different texts of keys that rightly have the same text in two languages. */
  private static final Map<String, Integer> DIFFERENT_TEXTS =
      Map.of("read.symbol", 2, "problem.notAMidId", 2);

  static Set<String> keys() {
    return new TreeSet<>(bundle("en").keySet());
  }

  @Test
  void sameKeysInEveryLanguage() {
    assertThat(SupportedLanguage.TAGS)
        .allSatisfy(l -> assertThat(bundle(l).keySet()).isEqualTo(keys()));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyTextIsTranslated(String key) {
    List<String> texts =
        SupportedLanguage.TAGS.stream().map(l -> bundle(l).getString(key)).toList();

    assertThat(new HashSet<>(texts)).hasSize(DIFFERENT_TEXTS.getOrDefault(key, texts.size()));
    assertThat(texts).noneMatch(text -> text.isBlank() || text.contains("'"));
  }

  @Test
  void everyKindHasATextAndNoTextIsUnused() {
    Set<String> used =
        Arrays.stream(LabelProblem.values()).map(ProblemKind::key).collect(Collectors.toSet());

    Set<String> there = new HashSet<>(keys());
    there.removeIf(key -> !key.startsWith("problem."));
    there.removeAll(Messages.COMMON.bundle(Locale.ENGLISH).keySet());
    assertThat(there).isEqualTo(used);
  }

  @ParameterizedTest
  @CsvSource({"nl-BE, nl", "fr, fr", "de-DE, de", "en-GB, en", "tr, en", "ar-EG, en"})
  void usesTheNearestLanguage(String wish, String spoken) {
    assertThat(SupportedLanguage.nearest(Locale.forLanguageTag(wish)))
        .isEqualTo(Locale.forLanguageTag(spoken));
  }

  @ParameterizedTest
  @CsvSource({"nl, '4,7'", "fr, '4,7'", "de, '4,7'", "en, 4.7"})
  void numbersAreWrittenAsInTheLanguage(String language, String number) {
    CommandException problem = new CommandException(LabelProblem.TEXT_SMALL, 3.0, 1.0, 4.7);

    assertThat(problem.message(Locale.forLanguageTag(language)))
        .contains(number + " mm")
        .contains(" 3 mm");
  }

  private static ResourceBundle bundle(String language) {
    return LabelMessages.TEXTS.bundle(Locale.forLanguageTag(language));
  }
}
