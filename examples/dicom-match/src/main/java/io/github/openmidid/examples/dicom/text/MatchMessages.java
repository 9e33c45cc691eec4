package io.github.openmidid.examples.dicom.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The localised messages of this program in Dutch, French, German and English. */
public final class MatchMessages {
  public static final List<String> LANGUAGES = List.of("nl", "fr", "de", "en");

  private MatchMessages() {}

  /** Returns the supported language nearest to a locale; English if there is none. */
  public static Locale nearest(Locale wish) {
    return Locale.forLanguageTag(
        LANGUAGES.contains(wish.getLanguage()) ? wish.getLanguage() : "en");
  }

  /** Returns the message of a key. Numbers are passed as text, to avoid grouping separators. */
  public static String get(Locale locale, String key, String... arguments) {
    Locale language = nearest(locale);
    return new MessageFormat(bundle(language).getString(key), language).format(arguments);
  }

  /** Returns all texts, those of the help included. */
  public static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle("io.github.openmidid.examples.dicom.messages", language);
  }
}
