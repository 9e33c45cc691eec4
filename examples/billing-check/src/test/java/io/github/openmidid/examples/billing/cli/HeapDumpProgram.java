package io.github.openmidid.examples.billing.cli;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.github.openmidid.client.testing.TestMidIdClient;
import io.github.openmidid.examples.billing.SampleDevices;
import io.github.openmidid.examples.commandline.program.ExitCode;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs the program several times, and writes heap dumps of its virtual machine. */
final class HeapDumpProgram {
  private HeapDumpProgram() {}

  /**
   * Runs.
   *
   * @param args a folder, an invoice, a list of codes, a csv, an xlsx, and files that cannot be
   *     read; the folder receives results and dumps: after the invoice with all that is in memory,
   *     after the tables with what is reachable
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    expect(ExitCode.FINDINGS, run(folder, "invoice", args[1], "--codes", args[2]));
    dump(folder.resolve("all.hprof"), false);
    expect(ExitCode.FINDINGS, run(folder, "tables", args[3], args[4]));
    dump(folder.resolve("reachable.hprof"), true);
    for (String unreadable : List.of(args).subList(5, args.length)) {
      expect(ExitCode.COULD_NOT_RUN, run(folder, "none", unreadable));
    }
  }

  private static void expect(ExitCode expected, int actual) {
    if (actual != expected.number()) {
      throw new IllegalStateException(actual + " in place of " + expected);
    }
  }

  private static int run(Path folder, String name, String... arguments) {
    RuntimeEnvironment environment =
        new RuntimeEnvironment(
            Map.of("MID_ID_REGISTER", "https://register.example/v1"),
            Locale.ENGLISH,
            Clock.systemUTC(),
            () -> 0, // however slow the machine is, no progress is shown
            InputStream.nullInputStream(),
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            false,
            address -> TestMidIdClient.of());
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", folder.resolve(name + ".csv").toString()));
    all.addAll(List.of("--html", folder.resolve(name + ".html").toString()));
    return BillingCheckCommand.run(
        environment, register -> SampleDevices.directory(), all.toArray(String[]::new));
  }

  private static void dump(Path file, boolean onlyReachable) throws IOException {
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(file.toString(), onlyReachable);
  }
}
