package io.github.openmidid.examples.register.web.text;

import java.util.Locale;
import java.util.function.Function;

/** A text in all four languages. */
public record LocalizedString(String nl, String fr, String de, String en) {

  public static LocalizedString of(Function<Locale, String> text) {
    return new LocalizedString(
        text.apply(Locale.forLanguageTag("nl")),
        text.apply(Locale.FRENCH),
        text.apply(Locale.GERMAN),
        text.apply(Locale.ENGLISH));
  }
}
