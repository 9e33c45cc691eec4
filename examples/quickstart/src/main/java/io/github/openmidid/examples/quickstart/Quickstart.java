package io.github.openmidid.examples.quickstart;

import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.transfer.FancTransfer;
import io.github.openmidid.examples.transfer.cli.RuntimeEnvironment;
import io.github.openmidid.register.Registration;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Starts the embedded register with made-up devices, requests an identifier, validates and looks up
 * some, and checks a transfer file. Everything runs on localhost; nothing here is official.
 */
public final class Quickstart {
  private static final String OPERATOR = "AZ Voorbeeld Gent";

  private final PrintWriter out;
  private final RuntimeEnvironment runtime;

  /** Creates the program with the environment of the transfer checker. */
  public Quickstart(RuntimeEnvironment runtime) {
    this.runtime = runtime;
    this.out = runtime.out();
  }

  /**
   * Runs the program.
   *
   * @param args the register file, the transfer file, the directory for the findings and, if not
   *     the user's, the language
   */
  public static void main(String[] args) {
    Quickstart quickstart = new Quickstart(RuntimeEnvironment.ofMachine());
    String language = args.length > 3 ? args[3] : "";
    System.exit(quickstart.run(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), language));
  }

  /** Returns 0 if every step ran, whatever the findings in the file; otherwise 2. */
  public int run(Path registerFile, Path transferFile, Path findingsDir, String language) {
    heading(
        "1",
        "Start the embedded register, with made-up devices from " + registerFile.getFileName());
    long start = System.nanoTime();
    try (ReferenceRegister register = ReferenceRegister.builder().importing(registerFile).start();
        MidIdClient client =
            MidIdClient.builder()
                .baseUrl(register.baseUrl())
                .accessToken(() -> register.accessToken(OPERATOR, Scopes.ALL, Duration.ofHours(1)))
                .allowHttpToLoopback()
                .build()) {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      say("%s, %d MID-IDs, started in %d ms", register.baseUrl(), register.size(), took.toMillis());
      say(
          "Format of the MID-IDs: %s, status %s",
          client.register().formatName(), client.register().formatStatus());
      request(client);
      new ValidationExample(out).show();
      new LookupExample(out).show(client);
      return check(register, transferFile, findingsDir, language);
    }
  }

  private void request(MidIdClient client) {
    heading("2", "Request a MID-ID for a CT that " + OPERATOR + " is about to buy");
    Registration granted = client.midIds().request(Modality.CT);
    say("%s granted, status %s", granted.midId(), granted.statusCode());
  }

  /**
   * Returns a token of an authority: a transfer names devices of several operators, and an operator
   * sees only its own.
   */
  private static char[] authorityToken(ReferenceRegister register) {
    return register.accessToken("FPS Health", Role.FPS_HEALTH.scopes(), Duration.ofHours(1));
  }

  private int check(ReferenceRegister register, Path file, Path findingsDir, String language) {
    heading("5", "Check " + file + " before it goes to FANC");
    Map<String, String> environment = new HashMap<>(runtime.environment());
    environment.put("MID_ID_REGISTER", register.baseUrl().toString());
    environment.put("MID_ID_TOKEN", new String(authorityToken(register)));
    RuntimeEnvironment with =
        new RuntimeEnvironment(
            environment,
            language.isEmpty() ? runtime.locale() : Locale.forLanguageTag(language),
            runtime.clock(),
            runtime.nanoTime(),
            out,
            runtime.err(),
            runtime.terminal(),
            runtime.clients());
    int exitCode =
        FancTransfer.run(
            with,
            "check",
            file.toString(),
            "--allow-http-to-loopback",
            "--transfer-date=2026-11-22",
            "--legacy-pattern=X-[0-9]{5}",
            "--findings-dir=" + findingsDir);
    return exitCode == 1 ? 0 : exitCode;
  }

  private void heading(String number, String text) {
    out.printf(Locale.ROOT, "%n%s. %s%n", number, text);
  }

  private void say(String format, Object... arguments) {
    out.printf(Locale.ROOT, "   " + format + "%n", arguments);
  }
}
