package io.github.openmidid.examples.register.healthapp;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A text of an app in some of the languages nl, fr, de and en.
 *
 * @param byLanguage the text by the code of its language, which may be empty
 */
public record AppText(Map<String, String> byLanguage) {
  /** The languages, in the order in which another one is chosen if there is none in the wanted. */
  public static final List<String> LANGUAGES = List.of("en", "nl", "fr", "de");

  /** Creates a text, with its languages in the order of their codes. */
  public AppText {
    byLanguage = new TreeMap<>(byLanguage);
  }

  /** Returns the text in a language, or else in another one; empty if there is none at all. */
  public Optional<String> in(Locale locale) {
    String wanted = byLanguage.get(locale.getLanguage());
    return wanted != null
        ? Optional.of(wanted)
        : LANGUAGES.stream().map(byLanguage::get).filter(Objects::nonNull).findFirst();
  }
}
