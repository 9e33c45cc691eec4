package io.github.openmidid.internal;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.NullMarked;

/**
 * The texts of this module in one language, independent of the default locale. The placeholders {0}
 * and so on are replaced by the unchanged arguments. Apostrophes are typographic (U+2019), because
 * {@link java.text.MessageFormat} treats a plain one as a quote.
 *
 * <p>One file holds all four languages, {@code fault.prefix.nl} next to {@code fault.prefix.fr}, so
 * that a change of one translation shows the others.
 */
@NullMarked
public final class TextBundle {
  /** The codes of the languages. */
  public static final List<String> LANGUAGES = List.of("nl", "fr", "de", "en");

  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("io.github.openmidid.internal.texts", Locale.ROOT);

  private final String language;

  private TextBundle(String language) {
    this.language = language;
  }

  /** Returns the texts in Dutch, French, German or English; in English for any other language. */
  public static TextBundle of(Locale locale) {
    return new TextBundle(language(locale));
  }

  /** Returns the code of the language in which the texts for a locale are. */
  public static String language(Locale locale) {
    return LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
  }

  /** Returns the text of a key, with its placeholders replaced by the unchanged arguments. */
  public String get(String key, String... arguments) {
    String text = BUNDLE.getString(key + '.' + language);
    return new MessageFormat(text, Locale.ROOT).format(arguments);
  }

  /** Returns texts in one line, with semicolons as the language writes them. */
  public String join(List<String> texts) {
    return texts.stream().reduce((before, next) -> get("list", before, next)).orElse("");
  }
}
