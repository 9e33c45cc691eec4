package io.github.openmidid.examples.messages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes texts of files and users safe to print on a terminal: one line, without control characters.
 */
public final class SafeText {
  private static final String REPLACEMENT = "\uFFFD";

  private SafeText() {}

  /** Replaces invisible characters and cuts the text to a maximum number of characters. */
  public static String oneLine(String text, int max) {
    StringBuilder line = new StringBuilder();
    int count = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (count++ == max) {
        line.setLength(line.offsetByCodePoints(line.length(), -1));
        return line.append('…').toString();
      }
      int c = text.codePointAt(i);
      line.append(isVisible(c) ? Character.toString(c) : REPLACEMENT);
    }
    return line.toString();
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE ->
          false;
      default -> true;
    };
  }

  /** Returns the last element of a path, or the path itself if it has none. */
  public static String fileName(Path file) {
    Path name = file.getFileName();
    return path(name == null ? file : name);
  }

  /** Returns a path as text, cut to 1,000 characters. */
  public static String path(Path file) {
    return oneLine(file.toString(), 1000);
  }

  /** Wraps a sentence at spaces; a word longer than the width has a line of its own. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
