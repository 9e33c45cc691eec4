package io.github.openmidid.examples.dicom.text;

import java.nio.file.Path;

/** Makes texts of files safe to print: one line, without control characters. */
public final class VisibleText {
  private static final int MAX_PATH = 1000;
  private static final int REPLACEMENT = 0xFFFD;

  private VisibleText() {}

  /** Replaces invisible characters and cuts the text to a maximum number of characters. */
  public static String oneLine(String text, int max) {
    StringBuilder line = new StringBuilder();
    text.codePoints().limit(max).forEach(c -> line.appendCodePoint(isVisible(c) ? c : REPLACEMENT));
    return text.codePointCount(0, text.length()) > max
        ? line.append('…').toString()
        : line.toString();
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

  /** Returns a path as text, cut to 1,000 characters. */
  public static String path(Path file) {
    return oneLine(file.toString(), MAX_PATH);
  }
}
