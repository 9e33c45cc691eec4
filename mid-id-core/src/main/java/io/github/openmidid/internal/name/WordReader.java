package io.github.openmidid.internal.name;

import io.github.openmidid.internal.Characters;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A reader of the words of a text: runs of letters and digits, in capitals without accents. */
public final class WordReader {
  private WordReader() {}

  /** Returns the words of a text: {@code ["S", "N", "0042"]} for {@code s/n 0042}. */
  public static List<String> words(String text) {
    String capitals = isAscii(text) ? text : decomposed(text);
    List<String> words = new ArrayList<>(2);
    int index = 0;
    while (index < capitals.length()) {
      int end = end(capitals, index);
      if (end > index) {
        words.add(capitals.substring(index, end).toUpperCase(Locale.ROOT));
      }
      index = end + 1;
    }
    return words;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Returns a text without accents, full-width forms and the signs for "number". */
  private static String decomposed(String text) {
    String spaced = text.replace('\u00BA', ' ').replace('\u00B0', ' ').replace("\u2116", " NO ");
    String separate = Normalizer.normalize(spaced, Normalizer.Form.NFKD);
    StringBuilder letters = new StringBuilder(separate.length());
    for (int i = 0; i < separate.length(); i++) {
      char c = separate.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK
          && Character.getType(c) != Character.FORMAT) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  private static int end(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Returns the words as one, from an index on. */
  public static String join(List<String> words, int from) {
    return from == words.size() - 1
        ? words.get(from)
        : String.join("", words.subList(from, words.size()));
  }

  public static String joinAll(List<String> words) {
    return words.size() == 1 ? words.get(0) : String.join("", words);
  }

  public static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Characters.isDigit(text.charAt(i))) {
        digits++;
      }
    }
    return digits;
  }
}
