package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.client.MidIdClient;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What the program takes from the machine it runs on; tests and embedding programs give their own.
 *
 * @param environment environment variables
 * @param locale the user's language, for who does not choose one
 * @param clock tells today's date
 * @param nanoTime measures how long something takes
 * @param out gets the results
 * @param err gets problems and progress
 * @param terminal whether a person watches: progress is then one line that moves
 * @param clients makes a client for a register
 */
public record RuntimeEnvironment(
    Map<String, String> environment,
    Locale locale,
    Clock clock,
    LongSupplier nanoTime,
    PrintWriter out,
    PrintWriter err,
    boolean terminal,
    Function<RegisterConnection, MidIdClient> clients) {

  /** The machine as it is. */
  public static RuntimeEnvironment ofMachine() {
    return new RuntimeEnvironment(
        System.getenv(),
        Locale.getDefault(Locale.Category.DISPLAY),
        Clock.systemUTC(),
        System::nanoTime,
        Terminal.writer(System.out),
        Terminal.writer(System.err),
        Terminal.isPresent(),
        RegisterConnection::connect);
  }
}
