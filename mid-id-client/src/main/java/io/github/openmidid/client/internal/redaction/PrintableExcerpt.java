package io.github.openmidid.client.internal.redaction;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Text of others in a message of ours: short, on one line, without the secrets that were sent. */
public final class PrintableExcerpt {
  private static final int MAX = 200;

  /** What is looked at for the start of a body. */
  private static final int MAX_BYTES = 8 * 1024;

  private PrintableExcerpt() {}

  /** At most 200 characters; what cannot be printed is escaped as Java does it. */
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

  /** The same of text of others, without the secrets that were sent to them. */
  static String excerpt(String text, Redactor redactor) {
    return excerpt(redactor.redact(text));
  }

  /** The start of a body that is not the answer hoped for. */
  public static String excerpt(byte[] body, Redactor redactor) {
    String text =
        new String(Arrays.copyOf(body, Math.min(body.length, MAX_BYTES)), StandardCharsets.UTF_8);
    return excerpt(text, redactor);
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
