package io.github.openmidid.internal;

/** A value of a row or register, as messages quote it. */
public final class QuotedText {
  private static final int MAX_LENGTH = 80;

  private QuotedText() {}

  /** Returns a value on one line, without invisible characters, and shortened if it is long. */
  public static String of(String text) {
    StringBuilder visible = new StringBuilder();
    text.strip()
        .codePoints()
        .map(c -> isVisible(c) ? c : ' ')
        .limit(MAX_LENGTH)
        .forEach(visible::appendCodePoint);
    return text.strip().codePointCount(0, text.strip().length()) > MAX_LENGTH
        ? visible + "…"
        : visible.toString();
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
