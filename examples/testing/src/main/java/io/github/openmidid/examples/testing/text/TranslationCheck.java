package io.github.openmidid.examples.testing.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares the texts of a program in its languages.
 *
 * <pre>{@code
 * TranslationCheck texts = TranslationCheck.of(List.of("nl", "fr", "de", "en"), TEXTS::bundle);
 * texts.checkKeys();
 * texts.keys().forEach(key -> texts.checkText(key, Map.of()));
 * }</pre>
 */
public final class TranslationCheck {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  private final Map<String, ResourceBundle> bundles;

  private TranslationCheck(Map<String, ResourceBundle> bundles) {
    this.bundles = bundles;
  }

  /**
   * Returns a check of texts.
   *
   * @param languages the tags of the languages, English included
   * @param bundles returns the texts in a language
   */
  public static TranslationCheck of(
      Collection<String> languages, Function<Locale, ResourceBundle> bundles) {
    Map<String, ResourceBundle> all = new TreeMap<>();
    languages.forEach(tag -> all.put(tag, bundles.apply(Locale.forLanguageTag(tag))));
    return new TranslationCheck(all);
  }

  /** Returns the keys of the English texts. */
  public Set<String> keys() {
    return new TreeSet<>(Objects.requireNonNull(bundles.get("en")).keySet());
  }

  /** Returns the keys that begin with one of these words and a dot: {@code problem.noFile}. */
  public Set<String> keysOf(String... groups) {
    Set<String> keys = keys();
    keys.removeIf(key -> Arrays.stream(groups).noneMatch(group -> key.startsWith(group + ".")));
    return keys;
  }

  /**
   * Verifies that every language has the same keys.
   *
   * @throws AssertionError if one has others
   */
  public void checkKeys() {
    bundles.forEach(
        (language, bundle) -> require(keys().equals(bundle.keySet()), "keys of " + language));
  }

  /**
   * Verifies that a text is translated, has the same placeholders in every language, is never blank
   * and has no apostrophe, which {@link java.text.MessageFormat} removes.
   *
   * @param differentTexts the number of different texts of keys that rightly have the same text in
   *     several languages
   * @throws AssertionError if that is not so
   */
  public void checkText(String key, Map<String, Integer> differentTexts) {
    List<String> texts = bundles.values().stream().map(bundle -> bundle.getString(key)).toList();
    int different = differentTexts.getOrDefault(key, texts.size());
    require(new HashSet<>(texts).size() == different, key + ": not " + different + " texts");
    require(texts.stream().noneMatch(String::isBlank), key + ": a blank text");
    require(texts.stream().noneMatch(text -> text.contains("'")), key + ": an apostrophe");
    require(
        texts.stream().map(TranslationCheck::placeholders).distinct().count() == 1,
        key + ": different placeholders");
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static void require(boolean condition, String problem) {
    if (!condition) {
      throw new AssertionError(problem);
    }
  }
}
