package io.github.openmidid.examples.dicom.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.dicom.list.ListNote;
import io.github.openmidid.examples.dicom.report.UnmatchedFile;
import io.github.openmidid.examples.messages.Messages;
import io.github.openmidid.examples.messages.ProblemKind;
import io.github.openmidid.examples.messages.SupportedLanguage;
import io.github.openmidid.examples.testing.text.TranslationCheck;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatchMessagesTest {
  private static final TranslationCheck TEXTS =
      TranslationCheck.of(SupportedLanguage.TAGS, MatchMessages.TEXTS::bundle);

  /** The number of different texts of keys that rightly have the same text in two languages. */
  private static final Map<String, Integer> DIFFERENT_TEXTS =
      Map.of(
          "summary.registerReal",
          2,
          "summary.count",
          2,
          "outcome.certain",
          3,
          "outcome.probable",
          3);

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
        Stream.of(
                Arrays.stream(MatchProblem.values()).map(ProblemKind::key),
                Arrays.stream(ListNote.Kind.values()).map(ListNote.Kind::key),
                Arrays.stream(UnmatchedFile.values()).map(UnmatchedFile::key),
                Stream.of("file.truncated"))
            .flatMap(names -> names)
            .collect(Collectors.toSet());
    Set<String> there = TEXTS.keysOf("problem", "list", "file");
    there.removeAll(Messages.COMMON.bundle(Locale.ENGLISH).keySet());

    assertThat(used).isEqualTo(there);
  }
}
