package io.github.openmidid.examples.transfer.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of this program in its four languages. */
public final class TransferMessages {
  public static final List<String> LANGUAGES = List.of("nl", "fr", "de", "en");

  private TransferMessages() {}

  /** The language to speak with somebody: one of the four, English for anybody else. */
  public static Locale nearest(Locale wish) {
    return Locale.forLanguageTag(
        LANGUAGES.contains(wish.getLanguage()) ? wish.getLanguage() : "en");
  }

  /** The text of a key. Numbers are given as text, so that no grouping separator is put in. */
  public static String get(Locale locale, String key, String... arguments) {
    Locale language = nearest(locale);
    String pattern = bundle(language).getString(key);
    return new MessageFormat(pattern, language).format(arguments);
  }

  public static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle("io.github.openmidid.examples.transfer.messages", language);
  }
}
