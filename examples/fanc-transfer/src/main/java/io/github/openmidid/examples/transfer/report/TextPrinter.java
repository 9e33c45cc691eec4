package io.github.openmidid.examples.transfer.report;

import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/** Prints texts on a terminal of 80 columns. */
final class TextPrinter {
  /** The number of characters of a line. */
  static final int WIDTH = 78;

  private static final int LABEL = 26;

  private final PrintWriter out;
  private final Locale locale;

  TextPrinter(PrintWriter out, Locale locale) {
    this.out = out;
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

  /** Returns a text of this program. */
  String text(String key, String... arguments) {
    return TransferMessages.get(locale, key, (Object[]) arguments);
  }

  /** Prints a line as it is. */
  void line(String line) {
    out.println(line);
  }

  /** Prints an empty line. */
  void gap() {
    out.println();
  }

  /** Prints a text of this program, wrapped, and an empty line. */
  void sentence(String key, String... arguments) {
    paragraph(text(key, arguments));
    gap();
  }

  /** Prints a text, wrapped. */
  void paragraph(String text) {
    SafeText.wrap(text, WIDTH).forEach(out::println);
  }

  /** Prints a text, wrapped and indented. */
  void indented(String text, int indent) {
    SafeText.wrap(text, WIDTH - indent).forEach(line -> out.println(" ".repeat(indent) + line));
  }

  /** Prints a number with its label. */
  void count(String key, long number) {
    out.printf(Locale.ROOT, "  %-" + LABEL + "s%7d%n", text(key), number);
  }

  /** Prints where a file was written. */
  void file(String key, Path file) {
    sentence(key, SafeText.path(file));
  }
}
