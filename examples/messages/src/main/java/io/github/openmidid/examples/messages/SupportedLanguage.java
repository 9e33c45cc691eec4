package io.github.openmidid.examples.messages;

import java.util.List;
import java.util.Locale;

/** The languages of all texts for people: Dutch, French, German and English. */
public final class SupportedLanguage {
  /** The language tags, in the order in which messages name them. */
  public static final List<String> TAGS = List.of("nl", "fr", "de", "en");

  private SupportedLanguage() {}

  /** Returns the supported language nearest to a locale; English if there is none. */
  public static Locale nearest(Locale wish) {
    return Locale.forLanguageTag(TAGS.contains(wish.getLanguage()) ? wish.getLanguage() : "en");
  }
}
