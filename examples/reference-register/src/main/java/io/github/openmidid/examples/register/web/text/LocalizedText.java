package io.github.openmidid.examples.register.web.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A message for people, in one of the register's languages. */
@FunctionalInterface
public interface LocalizedText {
  /** Returns the text in one of the languages of {@link RequestLanguage}. */
  String in(Locale language);

  /**
   * Returns the text with this key. Arguments are inserted as they are, numbers in the format of
   * the language.
   */
  static LocalizedText of(String key, Object... arguments) {
    return language -> {
      // Without fallback to the default locale: there is a file for each language.
      ResourceBundle texts = ResourceBundle.getBundle("mid-id-register.texts", language);
      return new MessageFormat(texts.getString(key), language).format(arguments);
    };
  }
}
