package io.github.openmidid.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * The texts of this module in one of the four languages; the default locale of the machine plays no
 * part. {0} and so on are put in as they are. Apostrophes are typographic (U+2019): a plain one
 * would quote.
 *
 * <p>The four languages of a text stand together in one file, {@code fault.prefix.nl} beside {@code
 * fault.prefix.fr}: who changes one sees the others.
 */
@NullMarked
public final class TextBundle {
  private static final Set<String> LANGUAGES = Set.of("nl", "fr", "de", "en");
  private static final ResourceBundle ALL =
      ResourceBundle.getBundle("io.github.openmidid.internal.texts", Locale.ROOT);

  private final String language;

  private TextBundle(String language) {
    this.language = language;
  }

  /** The texts in Dutch, French, German or English; in English for any other language. */
  public static TextBundle of(Locale locale) {
    return new TextBundle(LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en");
  }

  /** The text of a key with its arguments, which are put in as they are. */
  public String get(String key, String... arguments) {
    String text = ALL.getString(key + '.' + language);
    return new MessageFormat(text, Locale.ROOT).format(arguments);
  }
}
