package io.github.openmidid.examples.transfer.text;

import io.github.openmidid.examples.messages.Messages;
import java.util.Locale;

/** The localised messages of this program in Dutch, French, German and English. */
public final class TransferMessages {
  private static final String PACKAGE = "io.github.openmidid.examples.transfer.";

  /** The messages, with those that all programs share. */
  public static final Messages TEXTS =
      Messages.of(PACKAGE + "page", PACKAGE + "prepare", PACKAGE + "messages", PACKAGE + "help");

  private TransferMessages() {}

  /** Returns the message of a key; see {@link Messages#get}. */
  public static String get(Locale locale, String key, Object... arguments) {
    return TEXTS.get(locale, key, arguments);
  }
}
