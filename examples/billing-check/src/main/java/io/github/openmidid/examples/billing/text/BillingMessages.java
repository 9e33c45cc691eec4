package io.github.openmidid.examples.billing.text;

import io.github.openmidid.examples.messages.Messages;
import java.util.Locale;

/** The localised messages of this program in Dutch, French, German and English. */
public final class BillingMessages {
  /** The messages, with those that all programs share. */
  public static final Messages TEXTS = Messages.of("io.github.openmidid.examples.billing.messages");

  private BillingMessages() {}

  /** Returns the message of a key; see {@link Messages#get}. */
  public static String get(Locale locale, String key, Object... arguments) {
    return TEXTS.get(locale, key, arguments);
  }
}
