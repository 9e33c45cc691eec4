package io.github.openmidid.examples.messages;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The localised messages of a program: its own bundles, and for keys that they do not have, the
 * bundle that all programs share.
 *
 * <pre>{@code
 * Messages texts = Messages.of("com.example.program.messages");
 * texts.get(Locale.FRENCH, "problem.missingFile", "list.csv");
 * }</pre>
 *
 * @param bundles the base names of the bundles, the most specific first
 */
public record Messages(List<String> bundles) {
  private static final String COMMON_BUNDLE = "io.github.openmidid.examples.messages.messages";

  /** The messages that all programs share. */
  public static final Messages COMMON = new Messages(List.of(COMMON_BUNDLE));

  /** Copies the list. */
  public Messages {
    bundles = List.copyOf(bundles);
  }

  /** Returns the messages of bundles, which may replace messages that all programs share. */
  public static Messages of(String... bundles) {
    return new Messages(Stream.concat(Stream.of(bundles), Stream.of(COMMON_BUNDLE)).toList());
  }

  /**
   * Returns the message of a key.
   *
   * @param locale Dutch, French, German or English; English for any other
   * @param arguments texts, and numbers, which are written as in the language with at most three
   *     decimals; a number without grouping separators is passed as text
   * @throws java.util.MissingResourceException if there is no such key
   */
  public String get(Locale locale, String key, Object... arguments) {
    Locale language = SupportedLanguage.nearest(locale);
    return new MessageFormat(bundle(language).getString(key), language).format(arguments);
  }

  /** Returns all messages in a language, those of the help included. */
  public ResourceBundle bundle(Locale locale) {
    Locale language = SupportedLanguage.nearest(locale);
    return new MergedBundle(
        bundles.stream().map(name -> ResourceBundle.getBundle(name, language)).toList());
  }
}
