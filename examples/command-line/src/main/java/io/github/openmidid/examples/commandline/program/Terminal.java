package io.github.openmidid.examples.commandline.program;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The terminal of the process, if it has one. */
final class Terminal {
  private Terminal() {}

  /** Returns whether the process has a terminal. */
  static boolean isPresent() {
    return console() != null;
  }

  /** Returns a writer to a stream in the encoding of the terminal. */
  static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, charset());
  }

  /** Returns the encoding of a Windows console, otherwise UTF-8. */
  private static Charset charset() {
    Console console = console();
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return windows && console != null ? console.charset() : StandardCharsets.UTF_8;
  }

  /** Returns the console, if it is a terminal. Since JDK 22 a console can exist without one. */
  @SuppressWarnings("SystemConsoleNull") // isTerminal is called where it exists
  private static @Nullable Console console() {
    Console console = System.console();
    if (console == null) {
      return null;
    }
    try {
      boolean terminal = (boolean) Console.class.getMethod("isTerminal").invoke(console);
      return terminal ? console : null;
    } catch (ReflectiveOperationException e) {
      return console;
    }
  }
}
