package io.github.openmidid.examples.quickstart;

import io.github.openmidid.MidIdFormat;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.messages.SupportedLanguage;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.transfer.FancTransfer;
import io.github.openmidid.register.Registration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Starts the embedded register with fictitious devices, requests an identifier, validates, looks up
 * and verifies some, and checks a transfer file. Everything runs on localhost; nothing here is
 * official.
 */
public final class Quickstart {
  private static final String OPERATOR = "AZ Voorbeeld Gent";

  private final RuntimeEnvironment runtime;
  private final QuickstartOutput output;

  /** Creates the program with the environment of the programs and its language. */
  public Quickstart(RuntimeEnvironment runtime) {
    this.runtime = runtime;
    this.output = new QuickstartOutput(runtime.out(), SupportedLanguage.nearest(runtime.locale()));
  }

  /**
   * Runs the program.
   *
   * @param args the directory of the sample data, the transfer file, the directory for the findings
   *     and, if not the user's, the language
   */
  public static void main(String[] args) {
    RuntimeEnvironment machine = RuntimeEnvironment.ofMachine();
    String language = args.length > 3 ? args[3] : "";
    if (!language.isEmpty() && !SupportedLanguage.TAGS.contains(language)) {
      Locale own = SupportedLanguage.nearest(machine.locale());
      machine.err().println(new QuickstartOutput(machine.err(), own).text("language", language));
      machine.err().flush();
      System.exit(2);
    }
    RuntimeEnvironment runtime =
        language.isEmpty() ? machine : machine.withLocale(Locale.forLanguageTag(language));
    System.exit(new Quickstart(runtime).run(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])));
  }

  /** Returns 0 if every step ran, whatever the findings in the file; otherwise 2. */
  public int run(Path sampleData, Path transferFile, Path findingsDir) {
    Path registerFile = sampleData.resolve("register.csv");
    output.step("start", registerFile.getFileName());
    long start = System.nanoTime();
    try (ReferenceRegister register = ReferenceRegister.builder().importing(registerFile).start();
        MidIdClient client =
            MidIdClient.builder()
                .baseUrl(register.baseUrl())
                .accessToken(() -> register.accessToken(OPERATOR, Scopes.ALL, Duration.ofHours(1)))
                .allowHttpToLoopback()
                .build()) {
      String took = Long.toString(Duration.ofNanos(System.nanoTime() - start).toMillis());
      output.line("started", register.baseUrl(), Long.toString(register.size()), took);
      return steps(register, client, sampleData, transferFile, findingsDir);
    }
  }

  /** Runs the steps that need a register. */
  int steps(
      ReferenceRegister register,
      MidIdClient client,
      Path sampleData,
      Path transferFile,
      Path findingsDir) {
    MidIdFormat format = MidIdFormat.current();
    output.line("format", format.name(), format.date());
    request(client);
    new ValidationExample(output).show();
    new LookupExample(output).show(client);
    return offline(sampleData) ? check(register, transferFile, findingsDir) : 2;
  }

  private void request(MidIdClient client) {
    output.step("request", OPERATOR);
    Registration granted = client.midIds().request(Modality.CT);
    output.line("requested", granted.midId(), output.status(granted));
  }

  private boolean offline(Path sampleData) {
    Path snapshot = sampleData.resolve("register.snapshot");
    try {
      new OfflineExample(output).show(snapshot, sampleData.resolve("register-snapshot-key.pem"));
      return true;
    } catch (IOException e) {
      runtime.err().println(output.text("sample", snapshot, String.valueOf(e.getMessage())));
      return false;
    }
  }

  /**
   * Returns a token of an authority: a transfer names devices of several operators, and an operator
   * sees only its own.
   */
  private static char[] authorityToken(ReferenceRegister register) {
    return register.accessToken("FPS Health", Role.FPS_HEALTH.scopes(), Duration.ofHours(1));
  }

  private int check(ReferenceRegister register, Path file, Path findingsDir) {
    output.step("check", file);
    Map<String, String> environment = new HashMap<>(runtime.variables());
    environment.put("MID_ID_REGISTER", register.baseUrl().toString());
    environment.put("MID_ID_TOKEN", new String(authorityToken(register)));
    int exitCode =
        FancTransfer.run(
            runtime.withVariables(environment),
            "check",
            file.toString(),
            "--allow-http-to-loopback",
            "--transfer-date=2026-11-22",
            "--legacy-pattern=X-[0-9]{5}",
            "--findings-dir=" + findingsDir);
    return exitCode == 1 ? 0 : exitCode;
  }
}
