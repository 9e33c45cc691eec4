package io.github.openmidid.examples.commandline.program;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.commandline.register.RegisterConnection;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The dependencies of a program on the machine it runs on. Tests and embedding programs supply
 * their own.
 *
 * @param variables the environment variables
 * @param locale the user's language, unless an option selects another
 * @param clock the source of today's date
 * @param nanoTime the monotonic clock, in nanoseconds
 * @param in the standard input, read for the file {@code -}
 * @param out receives the results
 * @param err receives problems and progress
 * @param terminal whether the output is a terminal, where progress is one line that is overwritten
 * @param clients creates the client of a register
 */
public record RuntimeEnvironment(
    Map<String, String> variables,
    Locale locale,
    Clock clock,
    LongSupplier nanoTime,
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean terminal,
    Function<RegisterConnection, MidIdClient> clients) {

  /** Returns the environment of this process. */
  public static RuntimeEnvironment ofMachine() {
    return new RuntimeEnvironment(
        System.getenv(),
        Locale.getDefault(Locale.Category.DISPLAY),
        Clock.systemUTC(),
        System::nanoTime,
        System.in,
        Terminal.writer(System.out),
        Terminal.writer(System.err),
        Terminal.isPresent(),
        RegisterConnection::connect);
  }

  /** Returns a copy with these environment variables. */
  public RuntimeEnvironment withVariables(Map<String, String> variables) {
    return new RuntimeEnvironment(
        variables, locale, clock, nanoTime, in, out, err, terminal, clients);
  }

  /** Returns a copy for a user with this language. */
  public RuntimeEnvironment withLocale(Locale locale) {
    return new RuntimeEnvironment(
        variables, locale, clock, nanoTime, in, out, err, terminal, clients);
  }
}
