package io.github.openmidid.client.reference;

import java.io.Serializable;
import java.util.Locale;

/**
 * One thing that is wrong with the input.
 *
 * @param type the issue type of the federal REST guide, empty if not given
 * @param name where it is, as a JSON path or a parameter's name, empty if not given
 * @param detail what is wrong, in words, empty if not given
 */
public record ProblemIssue(String type, String name, String detail) implements Serializable {

  /** On one line: what the register's text holds that cannot be printed is escaped. */
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
