package io.github.openmidid.examples.register.notification.read;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which names in headers and file names are compared. */
final class LetterText {
  private LetterText() {}

  /** Returns the letters and digits of a text, in lower case and without accents. */
  static String of(String text) {
    return Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
