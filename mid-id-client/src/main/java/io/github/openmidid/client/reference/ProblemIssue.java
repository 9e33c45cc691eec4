package io.github.openmidid.client.reference;

import java.io.Serializable;
import java.util.Locale;

/**
 * An issue of the input in a problem document. Immutable.
 *
 * @param type the issue type of the Belgian federal REST guide; an empty text if not given
 * @param name the location, a JSON path or the name of a parameter; an empty text if not given
 * @param detail a description; an empty text if not given
 */
public record ProblemIssue(String type, String name, String detail) implements Serializable {

  /** Returns the issue on one line, with non-printable characters escaped. */
  @Override
  public String toString() {
    return escaped("ProblemIssue[type=" + type + ", name=" + name + ", detail=" + detail + "]");
  }

  private static String escaped(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isPrintable(c)) {
                line.appendCodePoint(c);
              } else {
                line.append(String.format(Locale.ROOT, "\\u%04x", c));
              }
            });
    return line.toString();
  }

  private static boolean isPrintable(int c) {
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
