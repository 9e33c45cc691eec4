package io.github.openmidid.examples.transfer.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.commandline.text.CommonProblem;
import io.github.openmidid.examples.commandline.text.ProblemKind;
import io.github.openmidid.examples.commandline.text.SupportedLanguage;
import io.github.openmidid.examples.transfer.read.ReadingNote;
import io.github.openmidid.fanc.Finding;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransferMessagesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  /** The number of different texts of keys that rightly have the same text in two languages. */
  private static final Map<String, Integer> DIFFERENT_TEXTS =
      Map.of(
          "findings.suggestion", 3,
          "summary.registerReal", 2,
          "column.model", 3,
          "reading.header", 3,
          "reading.column", 3,
          "diff.row", 4,
          "help.label.name", 3);

  private static final List<String> BUNDLES = List.of("messages", "page", "prepare", "help");

  static Set<String> keys() {
    return keys("en");
  }

  private static Set<String> keys(String language) {
    return BUNDLES.stream()
        .flatMap(name -> bundle(name, language).keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void sameKeysInEveryLanguage() {
    assertThat(SupportedLanguage.TAGS).allSatisfy(l -> assertThat(keys(l)).isEqualTo(keys()));
  }

  @Test
  void aKeyIsInOneBundleOnly() {
    assertThat(BUNDLES.stream().flatMap(name -> bundle(name, "en").keySet().stream()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyTextIsTranslatedWithItsPlaceholders(String key) {
    List<String> texts = SupportedLanguage.TAGS.stream().map(l -> text(key, l)).toList();

    assertThat(new HashSet<>(texts)).hasSize(DIFFERENT_TEXTS.getOrDefault(key, texts.size()));
    assertThat(texts).noneMatch(String::isBlank);
    assertThat(texts).noneMatch(text -> text.contains("'"));
    assertThat(texts.stream().map(TransferMessagesTest::placeholders).collect(Collectors.toSet()))
        .hasSize(1);
  }

  @Test
  void everyKindHasATextAndNoTextIsUnused() {
    Set<String> used =
        Stream.of(
                Arrays.stream(TransferProblem.values()).map(ProblemKind::key),
                Arrays.stream(ReadingNote.Kind.values()).map(ReadingNote.Kind::key),
                Arrays.stream(Finding.Code.values()).map(code -> "code." + code.code()))
            .flatMap(keys -> keys)
            .collect(Collectors.toSet());
    Set<String> there = new HashSet<>(keys());
    there.removeIf(key -> !key.matches("(problem|note|code)\\..*"));

    // Texts of this program in place of those that all programs share.
    List<String> replaced = Arrays.stream(CommonProblem.values()).map(ProblemKind::key).toList();
    there.removeAll(replaced);
    assertThat(used).isEqualTo(there);
  }

  @ParameterizedTest
  @CsvSource({"nl-BE, nl", "fr, fr", "de-DE, de", "en-GB, en", "tr, en", "ar-EG, en"})
  void usesTheNearestLanguage(String wish, String spoken) {
    assertThat(SupportedLanguage.nearest(Locale.forLanguageTag(wish)))
        .isEqualTo(Locale.forLanguageTag(spoken));
  }

  @Test
  void argumentsAreInsertedUnchanged() {
    assertThat(TransferMessages.get(Locale.ENGLISH, "summary.note", "it's {0} & 1000"))
        .isEqualTo("Please note: it's {0} & 1000");
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static String text(String key, String language) {
    return BUNDLES.stream()
        .map(name -> bundle(name, language))
        .filter(bundle -> bundle.containsKey(key))
        .map(bundle -> bundle.getString(key))
        .findFirst()
        .orElseThrow();
  }

  private static ResourceBundle bundle(String name, String language) {
    return ResourceBundle.getBundle(
        "io.github.openmidid.examples.transfer." + name, Locale.forLanguageTag(language));
  }
}
