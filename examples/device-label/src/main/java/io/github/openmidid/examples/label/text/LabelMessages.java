package io.github.openmidid.examples.label.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The localised messages of this program in Dutch, French, German and English. */
public final class LabelMessages {
  public static final List<String> LANGUAGES = List.of("nl", "fr", "de", "en");

  private LabelMessages() {}

  /** Returns the supported language nearest to a locale; English if there is none. */
  public static Locale nearest(Locale wish) {
    return Locale.forLanguageTag(
        LANGUAGES.contains(wish.getLanguage()) ? wish.getLanguage() : "en");
  }

  /**
   * Returns the message of a key.
   *
   * @param arguments texts, and numbers, which are written as in the language with at most three
   *     decimals
   */
  public static String get(Locale locale, String key, Object... arguments) {
    Locale language = nearest(locale);
    String pattern = bundle(language).getString(key);
    return new MessageFormat(pattern, language).format(arguments);
  }

  public static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle("io.github.openmidid.examples.label.messages", language);
  }
}
