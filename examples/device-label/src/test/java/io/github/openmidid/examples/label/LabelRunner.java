package io.github.openmidid.examples.label;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.label.cli.LabelEnvironment;
import io.github.openmidid.examples.label.cli.LabelRegister;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Runs the program in the environment of a test. */
final class LabelRunner {
  final List<LabelRegister> registers = new ArrayList<>();
  private final Function<LabelRegister, MidIdClient> clients;
  Locale locale = Locale.ENGLISH;

  LabelRunner(Function<LabelRegister, MidIdClient> clients) {
    this.clients = clients;
  }

  /** The result of a run. */
  record Output(int exitCode, String out, String err) {}

  Output run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    LabelEnvironment environment =
        new LabelEnvironment(
            Map.of("MID_ID_TOKEN", "from-environment"),
            locale,
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            register -> {
              registers.add(register);
              return clients.apply(register);
            });
    int exitCode = DeviceLabel.run(environment, args);
    return new Output(exitCode, out.toString(), err.toString());
  }
}
