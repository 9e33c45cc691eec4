package io.github.openmidid.examples.billing.cli;

import io.github.openmidid.billing.BillingDirectory;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.testing.TestMidIdClient;
import io.github.openmidid.examples.billing.directory.DirectorySource;
import io.github.openmidid.examples.billing.directory.RegisterDirectory;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Runs the program in the environment of a test, on files in a folder. */
final class BillingRunner {
  private static final String HEADER =
      "\uFEFFfile;line;nomenclatureCode;midId;billingNumber;date;reason";

  private final Path folder;
  private final DirectorySource directories;
  Locale locale = Locale.ENGLISH;
  Supplier<MidIdClient> clients = TestMidIdClient::of;

  BillingRunner(Path folder, BillingDirectory directory) {
    this.folder = folder;
    this.directories = register -> directory;
  }

  /** Runs against the devices of the register or snapshot that the arguments name. */
  BillingRunner(Path folder) {
    this.folder = folder;
    this.directories = new RegisterDirectory();
  }

  /** The result of a run. */
  record Output(int exitCode, String out, String err) {}

  Path file(String name) {
    return folder.resolve(name);
  }

  Path write(String name, String text) throws IOException {
    return Files.writeString(file(name), text);
  }

  Output run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    RuntimeEnvironment environment =
        new RuntimeEnvironment(
            Map.of("MID_ID_REGISTER", "https://register.example/v1"),
            locale,
            Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC),
            () -> 0, // however slow the machine is, no progress is shown
            InputStream.nullInputStream(),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            false,
            address -> clients.get());
    int exitCode = BillingCheckCommand.run(environment, directories, arguments);
    return new Output(exitCode, out.toString(), err.toString());
  }

  /** Runs with {@code --out}, and returns the rows without their header. */
  List<String> rows(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--out");
    all.add(file("out.csv").toString());
    Output output = run(all.toArray(String[]::new));
    if (!output.err().isEmpty()) {
      throw new IllegalStateException(output.err());
    }
    List<String> lines = Files.readAllLines(file("out.csv"));
    if (!lines.get(0).equals(HEADER)) {
      throw new IllegalStateException(lines.get(0));
    }
    return lines.subList(1, lines.size());
  }
}
