package io.github.openmidid.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The texts of this module in one of the four languages; the default locale of the machine plays no
 * part. {0} and so on are put in as they are. Apostrophes are typographic (U+2019): a plain one
 * would quote.
 */
public final class Texts {
  private static final Texts ENGLISH = new Texts("en");
  private static final Map<String, Texts> OTHERS =
      Map.of("nl", new Texts("nl"), "fr", new Texts("fr"), "de", new Texts("de"));

  private final Locale locale;
  private final ResourceBundle bundle;

  private Texts(String language) {
    locale = Locale.forLanguageTag(language);
    bundle = ResourceBundle.getBundle("io.github.openmidid.internal.texts", locale);
  }

  /** The texts in Dutch, French, German or English; in English for any other language. */
  public static Texts of(Locale locale) {
    return OTHERS.getOrDefault(locale.getLanguage(), ENGLISH);
  }

  /** The text of a key with its arguments, which are put in as they are. */
  public String get(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
