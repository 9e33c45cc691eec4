package io.github.openmidid.examples.dicom;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Runs the program in the environment of a test. */
final class MatchRunner {
  private final Supplier<MidIdClient> clients;
  Locale locale = Locale.ENGLISH;

  MatchRunner(Supplier<MidIdClient> clients) {
    this.clients = clients;
  }

  /** The result of a run. */
  record Output(int exitCode, String out, String err) {}

  Output run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    RuntimeEnvironment environment =
        new RuntimeEnvironment(
            Map.of(),
            locale,
            Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC),
            System::nanoTime,
            InputStream.nullInputStream(),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            false,
            address -> clients.get());
    int exitCode = DicomMatch.run(environment, args);
    return new Output(exitCode, out.toString(), err.toString());
  }
}
