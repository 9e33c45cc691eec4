package io.github.openmidid.examples.benchmarks;

import io.github.openmidid.examples.benchmarks.measurement.MarkdownTable;
import io.github.openmidid.examples.benchmarks.measurement.MeasurementSeries;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/** Runs all benchmarks of a suite on the current JDK, and prints the results for the targets. */
public final class Ratios {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Ratios() {}

  /**
   * Prints the tables.
   *
   * @param arguments {@code core}, {@code client} or {@code validation}, then {@code short} or
   *     {@code full}
   * @throws RunnerException if a benchmark fails
   */
  public static void main(String[] arguments) throws RunnerException {
    BenchmarkSuite suite = BenchmarkSuite.of(arguments[0]);
    BenchmarkSuite.Form form = suite.form(List.of(arguments).contains("full"));
    MeasurementSeries measurements = new MeasurementSeries();
    for (int round = 1; round <= form.rounds(); round++) {
      OUT.println("round " + round + " of " + form.rounds());
      measurements.addRound(new Runner(suite.options(form)).run());
    }
    OUT.println();
    OUT.println(System.getProperty("java.vm.name") + " " + Runtime.version() + ":");
    OUT.println();
    OUT.println(MarkdownTable.ofTargets(suite.targets(), measurements));
    OUT.println();
    OUT.println(MarkdownTable.ofBenchmarks(measurements));
  }
}
