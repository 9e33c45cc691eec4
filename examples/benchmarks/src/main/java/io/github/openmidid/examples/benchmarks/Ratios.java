package io.github.openmidid.examples.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all benchmarks on the JDK that it runs on, and prints what the targets of the project have
 * come to.
 */
public final class Ratios {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Ratios() {}

  /** How long it takes: rounds of all benchmarks, and iterations of each in a round. */
  private enum Form {
    SHORT(3, 5, 8, 100),
    FULL(7, 10, 15, 200);

    private final int rounds;
    private final int warmups;
    private final int iterations;
    private final int milliseconds;

    Form(int rounds, int warmups, int iterations, int milliseconds) {
      this.rounds = rounds;
      this.warmups = warmups;
      this.iterations = iterations;
      this.milliseconds = milliseconds;
    }

    private Options options() {
      TimeValue time = TimeValue.milliseconds(milliseconds);
      return new OptionsBuilder()
          .include(IdentifierBenchmark.class.getName())
          .include(ColumnBenchmark.class.getName())
          .forks(1)
          .warmupIterations(warmups)
          .warmupTime(time)
          .measurementIterations(iterations)
          .measurementTime(time)
          .addProfiler(GCProfiler.class)
          .verbosity(VerboseMode.SILENT)
          .build();
    }
  }

  /**
   * Prints the tables.
   *
   * @param arguments {@code short} or {@code full}
   * @throws RunnerException if a benchmark fails
   */
  public static void main(String[] arguments) throws RunnerException {
    Form form = arguments.length == 1 && "full".equals(arguments[0]) ? Form.FULL : Form.SHORT;
    Measurements measurements = new Measurements();
    for (int round = 1; round <= form.rounds; round++) {
      OUT.println("round " + round + " of " + form.rounds);
      measurements.addRound(new Runner(form.options()).run());
    }
    OUT.println();
    OUT.println(System.getProperty("java.vm.name") + " " + Runtime.version() + ":");
    OUT.println();
    OUT.println(Table.ofTargets(measurements));
    OUT.println();
    OUT.println(Table.ofBenchmarks(measurements));
  }
}
