package io.github.openmidid.examples.chaos;

import io.github.openmidid.examples.chaos.operation.ClientOperation;
import io.github.openmidid.examples.chaos.trial.CampaignRegister;
import io.github.openmidid.examples.testing.chaos.Protocol;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The program {@code chaos}. Exit code 0: no result was wrong; 1: at least one was; 2: could not
 * run.
 */
@Command(
    name = "chaos",
    description =
        "Damages responses between client and reference register at random, and checks that no call"
            + " gives a wrong result in silence.")
public final class ChaosCommand implements Callable<Integer> {
  private static final String ALL = "all";
  private static final int BLOCK = 200;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // read by picocli
  private boolean help;

  @Option(
      names = "--operation",
      defaultValue = ALL,
      description = "Which operation, such as midIds.find, or all. Default: ${DEFAULT-VALUE}.")
  private String operation = ALL;

  @Option(
      names = "--protocol",
      defaultValue = ALL,
      description = "http1, http2, tls1, tls2, or all in turns. Default: ${DEFAULT-VALUE}.")
  private String protocol = ALL;

  @Option(
      names = "--rounds",
      defaultValue = "100",
      description = "How many rounds of each operation in all. Default: 100.")
  private int rounds;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "From which everything random follows. Default: 1.")
  private long seed;

  @Option(
      names = "--round",
      defaultValue = "-1",
      description = "Only this round of each operation; nothing is kept then. Default: all.")
  private int round;

  @Option(
      names = "--state",
      description = "A file that keeps how far the campaign is; with it, it goes on from there.")
  private @Nullable Path state;

  @Option(
      names = "--register-file",
      description = "What the register holds at the beginning. Default: its own sample data.")
  private @Nullable Path registerFile;

  /** A register that already runs and is not closed. */
  private final Optional<CampaignRegister> running;

  private ChaosCommand(Optional<CampaignRegister> running) {
    this.running = running;
  }

  /** Runs the program and ends the virtual machine with its exit code. */
  public static void main(String[] args) {
    System.exit(
        run(
            Optional.empty(),
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            args));
  }

  /**
   * Runs the program without ending the virtual machine.
   *
   * @param running the register to use; empty starts one
   * @return its exit code
   */
  static int run(
      Optional<CampaignRegister> running, PrintWriter out, PrintWriter err, String... args) {
    CommandLine program = new CommandLine(new ChaosCommand(running));
    program.setOut(out);
    program.setErr(err);
    program.setExecutionExceptionHandler(
        (exception, commandLine, parsed) -> {
          err.println("chaos: " + exception);
          exception.printStackTrace(err);
          return 2;
        });
    return program.execute(args);
  }

  @Override
  public Integer call() throws Exception {
    List<ClientOperation> operations = operations();
    List<Protocol> protocols = protocols();
    CampaignState progress =
        state == null || isOneRound()
            ? null
            : CampaignState.read(state, "seed " + seed + ", protocol " + protocol);
    OutcomeCounter counter = progress == null ? new OutcomeCounter() : progress.counter();
    CampaignRegister register = running.isPresent() ? running.get() : started();
    try (Campaign campaign =
        new Campaign(register, EnumSet.copyOf(protocols), UnaryOperator.identity())) {
      for (ClientOperation each : operations) {
        run(campaign, each, protocols, progress, counter);
      }
    } finally {
      if (running.isEmpty()) {
        register.close();
      }
    }
    return report(counter);
  }

  private void run(
      Campaign campaign,
      ClientOperation each,
      List<Protocol> protocols,
      @Nullable CampaignState progress,
      OutcomeCounter counter)
      throws IOException, InterruptedException {
    int next = isOneRound() ? round : progress == null ? 0 : progress.next(each.name());
    int end = isOneRound() ? round + 1 : rounds;
    while (next < end) {
      int until = Math.min(end, next + BLOCK);
      List<RoundTask> block = new ArrayList<>();
      for (int i = next; i < until; i++) {
        block.add(new RoundTask(seed, each, i, protocols.get(i % protocols.size())));
      }
      campaign.run(block, counter::add);
      next = until;
      if (progress != null) {
        progress.write(each.name(), next, counter);
      }
      err()
          .printf(
              "%s %d/%d, %d wrong%n", each.name(), next, end, counter.total().of(Outcome.WRONG));
    }
  }

  private boolean isOneRound() {
    return round >= 0;
  }

  private int report(OutcomeCounter counter) {
    PrintWriter out = spec().commandLine().getOut();
    out.println(OutcomeTable.of("operation", counter.byOperation(), counter.total()));
    out.println(OutcomeTable.of("fault", counter.byFault(), counter.total()));
    counter.violations().forEach(out::println);
    out.flush();
    return counter.total().of(Outcome.WRONG) == 0 ? 0 : 1;
  }

  private List<ClientOperation> operations() {
    return operation.equals(ALL)
        ? ClientOperation.all()
        : List.of(
            ClientOperation.named(operation)
                .orElseThrow(() -> wrong("--operation", operation, names())));
  }

  private static List<String> names() {
    return ClientOperation.all().stream().map(ClientOperation::name).toList();
  }

  private List<Protocol> protocols() {
    if (protocol.equals(ALL)) {
      return List.of(Protocol.values());
    }
    return EnumSet.allOf(Protocol.class).stream()
        .filter(each -> each.code().equals(protocol))
        .findFirst()
        .map(List::of)
        .orElseThrow(
            () ->
                wrong(
                    "--protocol",
                    protocol,
                    EnumSet.allOf(Protocol.class).stream().map(Protocol::code).toList()));
  }

  private ParameterException wrong(String option, String value, List<String> allowed) {
    return new ParameterException(
        spec().commandLine(),
        option + " " + value + ": not one of all, " + String.join(", ", allowed));
  }

  private CampaignRegister started() throws IOException {
    if (registerFile != null) {
      return CampaignRegister.start(registerFile);
    }
    Path sample = Files.createTempFile("mid-id-chaos", ".csv");
    try (InputStream in =
        ChaosCommand.class.getResourceAsStream("/mid-id-register/sample/register.csv")) {
      if (in == null) {
        throw new IOException("the register has no sample data; use --register-file");
      }
      Files.write(sample, in.readAllBytes());
      return CampaignRegister.start(sample);
    } finally {
      Files.delete(sample);
    }
  }

  private PrintWriter err() {
    return spec().commandLine().getErr();
  }

  private CommandSpec spec() {
    return java.util.Objects.requireNonNull(spec);
  }
}
