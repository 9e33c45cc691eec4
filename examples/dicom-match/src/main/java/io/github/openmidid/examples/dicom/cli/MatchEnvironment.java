package io.github.openmidid.examples.dicom.cli;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.dicom.register.RegisterAddress;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The dependencies of the program on the machine it runs on. Tests and embedding programs supply
 * their own.
 *
 * @param variables the environment variables
 * @param locale the user's language, unless an option selects another
 * @param clock the source of today's date
 * @param nanoTime the monotonic clock, in nanoseconds
 * @param out receives the results
 * @param err receives problems and progress
 * @param terminal whether progress is one line that is overwritten
 * @param clients creates the client of a register
 */
public record MatchEnvironment(
    Map<String, String> variables,
    Locale locale,
    Clock clock,
    LongSupplier nanoTime,
    PrintWriter out,
    PrintWriter err,
    boolean terminal,
    Function<RegisterAddress, MidIdClient> clients) {

  /** Returns the environment of this process. */
  @SuppressWarnings("SystemConsoleNull") // without a terminal, progress in the log does no harm
  public static MatchEnvironment ofMachine() {
    Console console = System.console();
    return new MatchEnvironment(
        System.getenv(),
        Locale.getDefault(Locale.Category.DISPLAY),
        Clock.systemUTC(),
        System::nanoTime,
        new PrintWriter(System.out, true, charset(console)),
        new PrintWriter(System.err, true, charset(console)),
        console != null,
        RegisterAddress::connect);
  }

  /** Returns the encoding of a Windows console, otherwise UTF-8. */
  private static Charset charset(@Nullable Console console) {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return windows && console != null ? console.charset() : StandardCharsets.UTF_8;
  }
}
