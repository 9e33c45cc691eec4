package io.github.openmidid.examples.transfer.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The localised messages of this program in Dutch, French, German and English. */
public final class TransferMessages {
  public static final List<String> LANGUAGES = List.of("nl", "fr", "de", "en");

  private static final String PACKAGE = "io.github.openmidid.examples.transfer.";

  private TransferMessages() {}

  /** Returns the supported language nearest to a locale; English if there is none. */
  public static Locale nearest(Locale wish) {
    return Locale.forLanguageTag(
        LANGUAGES.contains(wish.getLanguage()) ? wish.getLanguage() : "en");
  }

  /** Returns the message of a key. Numbers are passed as text, to avoid grouping separators. */
  public static String get(Locale locale, String key, String... arguments) {
    Locale language = nearest(locale);
    ResourceBundle texts = bundle("messages", language);
    for (String part : List.of("page", "prepare")) {
      ResourceBundle ofPart = bundle(part, language);
      texts = ofPart.containsKey(key) ? ofPart : texts;
    }
    return new MessageFormat(texts.getString(key), language).format(arguments);
  }

  /** Returns the texts of the help. */
  public static ResourceBundle help(Locale language) {
    return bundle("help", language);
  }

  private static ResourceBundle bundle(String name, Locale language) {
    return ResourceBundle.getBundle(PACKAGE + name, language);
  }
}
