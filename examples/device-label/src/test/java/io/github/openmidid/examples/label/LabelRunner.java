package io.github.openmidid.examples.label;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.commandline.register.RegisterConnection;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Runs the program in the environment of a test. */
final class LabelRunner {
  final List<RegisterConnection> registers = new ArrayList<>();
  private final Function<RegisterConnection, MidIdClient> clients;
  Locale locale = Locale.ENGLISH;

  LabelRunner(Function<RegisterConnection, MidIdClient> clients) {
    this.clients = clients;
  }

  /** The result of a run. */
  record Output(int exitCode, String out, String err) {}

  Output run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    RuntimeEnvironment environment =
        new RuntimeEnvironment(
            Map.of("MID_ID_TOKEN", "from-environment"),
            locale,
            Clock.systemUTC(),
            System::nanoTime,
            InputStream.nullInputStream(),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            false,
            register -> {
              registers.add(register);
              return clients.apply(register);
            });
    int exitCode = DeviceLabel.run(environment, args);
    return new Output(exitCode, out.toString(), err.toString());
  }
}
