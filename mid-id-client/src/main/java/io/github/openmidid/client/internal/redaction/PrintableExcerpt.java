package io.github.openmidid.client.internal.redaction;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Converts foreign text to excerpts for messages: short, on one line and without the secrets of the
 * request.
 */
public final class PrintableExcerpt {
  private static final int MAX = 200;

  /** The number of bytes of a body that are decoded for an excerpt. */
  private static final int MAX_BYTES = 8 * 1024;

  private PrintableExcerpt() {}

  /** Returns at most 200 characters; unprintable ones are escaped as in Java. */
  public static String excerpt(String text) {
    StringBuilder printable = new StringBuilder();
    int[] points = text.codePoints().limit(MAX).toArray();
    for (int c : points) {
      String next = isText(c) ? Character.toString(c) : escaped(c);
      if (printable.length() + next.length() > MAX) {
        break;
      }
      printable.append(next);
    }
    return printable.toString();
  }

  /** Returns an excerpt of the start of a body, decoded as UTF-8, without the secrets. */
  public static String excerpt(byte[] body, Redactor redactor) {
    String text =
        new String(Arrays.copyOf(body, Math.min(body.length, MAX_BYTES)), StandardCharsets.UTF_8);
    return excerpt(redactor.redact(text));
  }

  private static String escaped(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, "\\u%04x", c);
    };
  }

  private static boolean isText(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.UNASSIGNED
        && type != Character.PRIVATE_USE;
  }
}
