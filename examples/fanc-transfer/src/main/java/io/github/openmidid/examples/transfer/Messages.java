package io.github.openmidid.examples.transfer;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of this program in its four languages. */
final class Messages {
  static final List<String> LANGUAGES = List.of("nl", "fr", "de", "en");

  private Messages() {}

  /** The language to speak with somebody: one of the four, English for anybody else. */
  static Locale nearest(Locale wish) {
    return Locale.forLanguageTag(
        LANGUAGES.contains(wish.getLanguage()) ? wish.getLanguage() : "en");
  }

  /** The text of a key. Numbers are given as text, so that no grouping separator is put in. */
  static String get(Locale locale, String key, String... arguments) {
    Locale language = nearest(locale);
    String pattern = bundle(language).getString(key);
    return new MessageFormat(pattern, language).format(arguments);
  }

  static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle("io.github.openmidid.examples.transfer.messages", language);
  }
}
