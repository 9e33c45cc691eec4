package io.github.openmidid.client.internal;

import feign.Request;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Text of others in a message of ours: short, on one line, without the token that was sent. */
final class Printable {
  private static final int MAX = 200;

  /** What is looked at for the start of a body: a token is found before it is cut in two. */
  private static final int MAX_BYTES = 8 * 1024;

  private static final String BEARER = "Bearer ";

  private Printable() {}

  /** At most 200 characters; what cannot be printed is escaped as Java does it. */
  static String excerpt(String text) {
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

  /** The start of a body that is not the answer hoped for. */
  static String excerpt(byte[] body, Request request) {
    String text =
        new String(Arrays.copyOf(body, Math.min(body.length, MAX_BYTES)), StandardCharsets.UTF_8);
    return excerpt(withoutToken(text, request));
  }

  /** Some servers give back what they were sent. */
  static String withoutToken(String text, Request request) {
    String token =
        Headers.first(request.headers(), "Authorization")
            .filter(value -> value.startsWith(BEARER))
            .map(value -> value.substring(BEARER.length()))
            .orElse("");
    return token.isEmpty() ? text : text.replace(token, "[token]");
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
