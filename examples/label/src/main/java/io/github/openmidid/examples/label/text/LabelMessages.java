package io.github.openmidid.examples.label.text;

import io.github.openmidid.examples.messages.Messages;
import java.util.Locale;

/**
 * The localised messages about labels, those of the program included, in Dutch, French, German and
 * English.
 */
public final class LabelMessages {
  private static final String PACKAGE = "io.github.openmidid.examples.label.";

  /** The messages, with those that all programs share. */
  public static final Messages TEXTS = Messages.of(PACKAGE + "messages");

  private LabelMessages() {}

  /** Returns the message of a key; see {@link Messages#get}. */
  public static String get(Locale locale, String key, Object... arguments) {
    return TEXTS.get(locale, key, arguments);
  }
}
