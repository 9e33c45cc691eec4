package io.github.openmidid.examples.label.cli;

import io.github.openmidid.client.MidIdClient;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The dependencies of the program on the machine it runs on. Tests and embedding programs supply
 * their own.
 *
 * @param variables the environment variables
 * @param locale the user's language, unless an option selects another
 * @param out receives the results
 * @param err receives problems
 * @param clients creates the client of a register
 */
public record LabelEnvironment(
    Map<String, String> variables,
    Locale locale,
    PrintWriter out,
    PrintWriter err,
    Function<LabelRegister, MidIdClient> clients) {

  /** Returns the environment of this process. */
  public static LabelEnvironment ofMachine() {
    return new LabelEnvironment(
        System.getenv(),
        Locale.getDefault(Locale.Category.DISPLAY),
        new PrintWriter(System.out, true, charset()),
        new PrintWriter(System.err, true, charset()),
        LabelRegister::connect);
  }

  /** Returns the encoding of a Windows console, otherwise UTF-8. */
  @SuppressWarnings("SystemConsoleNull") // where it is not a terminal, its encoding is right, too
  private static Charset charset() {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return windows && System.console() != null
        ? System.console().charset()
        : StandardCharsets.UTF_8;
  }
}
