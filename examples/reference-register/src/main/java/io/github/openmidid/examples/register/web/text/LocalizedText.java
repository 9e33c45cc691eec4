package io.github.openmidid.examples.register.web.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A sentence for people, in the language of whoever is to read it. */
@FunctionalInterface
public interface LocalizedText {
  /** In this language, one of {@link RequestLanguage}. */
  String in(Locale language);

  /** The sentence with this key; arguments are put in as they are, numbers after the language. */
  static LocalizedText of(String key, Object... arguments) {
    return language -> {
      // Never that of the machine: there is a file for each language that is asked for.
      ResourceBundle texts = ResourceBundle.getBundle("mid-id-register.texts", language);
      return new MessageFormat(texts.getString(key), language).format(arguments);
    };
  }
}
