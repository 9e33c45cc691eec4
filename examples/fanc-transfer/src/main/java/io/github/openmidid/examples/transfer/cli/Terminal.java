package io.github.openmidid.examples.transfer.cli;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the output of this program goes when it runs on its own. */
final class Terminal {
  private Terminal() {}

  /** Whether a person watches. */
  static boolean isPresent() {
    return console() != null;
  }

  /** Writes to a stream in the encoding that is expected there. */
  static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, charset());
  }

  /** A Windows console has its own encoding; elsewhere, and in files, UTF-8 is what is expected. */
  private static Charset charset() {
    Console console = console();
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return windows && console != null ? console.charset() : StandardCharsets.UTF_8;
  }

  /** From JDK 22 on there can be a console without a terminal, which then says so itself. */
  @SuppressWarnings("SystemConsoleNull") // it is asked, where it can be
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
