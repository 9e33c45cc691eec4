package io.github.openmidid.examples.dicom.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.commandline.text.Messages;
import io.github.openmidid.examples.commandline.text.ProblemKind;
import io.github.openmidid.examples.commandline.text.SupportedLanguage;
import io.github.openmidid.examples.dicom.list.ListNote;
import io.github.openmidid.examples.dicom.report.UnmatchedFile;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatchMessagesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

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
    return MatchMessages.TEXTS.bundle(Locale.ENGLISH).keySet();
  }

  private static String text(String key, String language) {
    return MatchMessages.TEXTS.bundle(Locale.forLanguageTag(language)).getString(key);
  }

  @Test
  void sameKeysInEveryLanguage() {
    assertThat(SupportedLanguage.TAGS)
        .allSatisfy(
            language ->
                assertThat(MatchMessages.TEXTS.bundle(Locale.forLanguageTag(language)).keySet())
                    .isEqualTo(keys()));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyTextIsTranslatedWithItsPlaceholders(String key) {
    List<String> texts = SupportedLanguage.TAGS.stream().map(l -> text(key, l)).toList();

    assertThat(new HashSet<>(texts)).hasSize(DIFFERENT_TEXTS.getOrDefault(key, texts.size()));
    assertThat(texts).noneMatch(String::isBlank).noneMatch(text -> text.contains("'"));
    assertThat(texts.stream().map(MatchMessagesTest::placeholders).collect(Collectors.toSet()))
        .hasSize(1);
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
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
    Set<String> there = new HashSet<>(keys());
    there.removeIf(key -> !key.matches("(problem|list|file)\\..*"));
    there.removeAll(Messages.COMMON.bundle(Locale.ENGLISH).keySet());

    assertThat(used).isEqualTo(there);
  }
}
