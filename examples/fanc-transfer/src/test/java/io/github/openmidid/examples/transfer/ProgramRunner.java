package io.github.openmidid.examples.transfer;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.commandline.register.RegisterConnection;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Runs the program in the environment of a test. */
final class ProgramRunner {
  final Map<String, String> environment =
      new HashMap<>(Map.of("MID_ID_REGISTER", "https://register.example/midIdRegister/v1"));
  final List<RegisterConnection> accesses = new ArrayList<>();
  final Function<RegisterConnection, MidIdClient> clients;
  Locale locale = Locale.ENGLISH;
  byte[] input = {};
  Instant now = Instant.parse("2026-11-22T12:00:00Z");

  ProgramRunner(MidIdClient client) {
    this(access -> client);
  }

  ProgramRunner(Function<RegisterConnection, MidIdClient> clients) {
    this.clients = clients;
  }

  /** The result of a run. */
  record Result(int exitCode, String out, String err) {}

  Result check(Path file, String... options) {
    List<String> args = new ArrayList<>(List.of("check", file.toString()));
    args.addAll(List.of(options));
    return run(args.toArray(String[]::new));
  }

  Result run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    RuntimeEnvironment runtime =
        new RuntimeEnvironment(
            environment,
            locale,
            Clock.fixed(now, ZoneOffset.UTC),
            System::nanoTime,
            new ByteArrayInputStream(input),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            false,
            access -> {
              accesses.add(access);
              return clients.apply(access);
            });
    int exitCode = FancTransfer.run(runtime, args);
    return new Result(exitCode, out.toString(), err.toString());
  }
}
