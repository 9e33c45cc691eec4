package io.github.openmidid.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.internal.LanguageCheck.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks the texts of all programs in Dutch, French, German and English against one glossary. It is
 * in this module because every build includes it.
 */
class LanguageCheckTest {
  private static final Set<String> LANGUAGES = Set.of("nl", "fr", "de", "en");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$?\\{[^}]*}|%n");
  private static final LanguageCheck RULES = LanguageCheck.read();
  private static final List<ProgramText> TEXTS = ProgramText.all();

  static Set<String> sets() {
    return TEXTS.stream().map(ProgramText::set).collect(Collectors.toCollection(TreeSet::new));
  }

  static List<Rule> rules() {
    return RULES.rules();
  }

  @Test
  void readsTheTextsOfEveryProgram() {
    assertThat(sets())
        .contains(
            "mid-id-core/src/main/resources/io/github/openmidid/internal/texts",
            "mid-id-validation/src/main/resources/ContributorValidationMessages",
            "examples/fanc-transfer/src/main/resources/io/github/openmidid/examples/transfer/messages",
            "examples/reference-register/src/main/resources/mid-id-register/texts",
            "examples/hospital-information-system/src/main/resources/messages");
  }

  @ParameterizedTest
  @MethodSource("sets")
  void noTextViolatesARule(String set) {
    assertThat(TEXTS.stream().filter(text -> text.set().equals(set)))
        .flatExtracting(RULES::violations)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void theFourLanguagesHaveTheSameKeysAndPlaceholders(String set) {
    Map<String, List<ProgramText>> byKey =
        TEXTS.stream()
            .filter(text -> text.set().equals(set))
            .collect(Collectors.groupingBy(ProgramText::key));

    assertThat(byKey)
        .allSatisfy(
            (key, texts) -> {
              assertThat(texts).extracting(ProgramText::language).containsAll(LANGUAGES);
              assertThat(texts)
                  .extracting(text -> placeholders(text.text()))
                  .containsOnly(placeholders(texts.get(0).text()));
            });
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleIsOfALanguageAndFindsItsExample(Rule rule) {
    assertThat(rule.language()).matches("nl|fr|de|en|all");
    assertThat(rule.example()).matches(text -> rule.not().matcher(text).find());
    assertThat(rule.better()).isNotBlank();
    assertThat(rule.reason()).isNotBlank();
  }

  @Test
  void everyLanguageHasRules() {
    assertThat(rules()).extracting(Rule::language).containsAll(LANGUAGES);
    assertThat(rules()).extracting(rule -> rule.language() + rule.not()).doesNotHaveDuplicates();
  }

  /** Checks that every exception is still needed, because an obsolete one hides violations. */
  @Test
  void everyExceptionIsNeeded() {
    assertThat(rules().stream().filter(rule -> !rule.except().pattern().isEmpty()))
        .allSatisfy(
            rule ->
                assertThat(TEXTS)
                    .as(rule.not().pattern())
                    .anyMatch(
                        text ->
                            rule.except().matcher(text.key()).matches()
                                && Set.of(text.language(), "all").contains(rule.language())
                                && rule.not().matcher(text.text()).find()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nl | er volgt geen ander recht uit           | ander recht   | kunnen geen rechten
          nl | dat hoeft, maar dit moet niet           | moet niet     | hoeft niet
          fr | la rangée a plus de cellules            | rangée        | ligne
          fr | aucun autre droit                       | autre droit   | aucun droit
          fr | Attention : lisez                       |  :            | U+00A0
          fr | Que faire?                              | ?             | U+00A0
          fr | « MID-ID\u00a0»                         | «             | U+00A0
          de | mit einem Gerät verbunden               | verbunden     | verknüpft
          de | Zeilen ohne Befund                      | Befund        | Feststellung
          de | in der Übertragung                      | Übertrag      | Datenübermittlung
          de | auf dem Schild des Geräts               | Schild        | MID-ID-Etikett
          de | die Reihe hat Zellen                    | Reihe         | Zeile
          de | Das fehlt: geben Sie es ein.            | : g           | capital
          en | this MID-ID is linked, for ever         | for ever      | permanently
          en | Save it anew                            | anew          | again
          en | Your identifiers                        | identifiers   | MID-ID
          en | it stands on line 3                     | stands on     | is
          """)
  void reportsKeyLanguageWordAndReplacementOfAViolation(
      String language, String text, String word, String better) {
    ProgramText bad = new ProgramText("messages.properties", "messages", "a.key", language, text);

    assertThat(RULES.violations(bad))
        .anySatisfy(
            message ->
                assertThat(message)
                    .startsWith("messages.properties: a.key (" + language + ") says \"")
                    .contains(word + "\" in \"" + text + "\"; better: ")
                    .containsSubsequence("better: ", better, ", because: "));
  }
}
