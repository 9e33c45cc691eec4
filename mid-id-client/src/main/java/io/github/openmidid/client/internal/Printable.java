package io.github.openmidid.client.internal;

/** Text of others in a message of ours: short, and on one line. */
final class Printable {
  private static final int MAX = 200;

  private Printable() {}

  static String excerpt(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .limit(MAX)
        .forEach(
            c ->
                printable.appendCodePoint(
                    c < ' ' || (c >= 0x7F && c < 0xA0) || !isText(c) ? '?' : c));
    return printable.toString();
  }

  private static boolean isText(int c) {
    int type = Character.getType(c);
    return type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
