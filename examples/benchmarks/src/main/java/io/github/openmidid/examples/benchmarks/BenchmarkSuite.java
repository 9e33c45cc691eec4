package io.github.openmidid.examples.benchmarks;

import io.github.openmidid.examples.benchmarks.client.ClientBenchmark;
import io.github.openmidid.examples.benchmarks.identifier.IdentifierBenchmark;
import io.github.openmidid.examples.benchmarks.measurement.BenchmarkTarget;
import io.github.openmidid.examples.benchmarks.measurement.CpuTimeProfiler;
import io.github.openmidid.examples.benchmarks.validation.ValidationBenchmark;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The benchmarks and targets of one run, and its durations.
 *
 * @param benchmarks the benchmark classes
 * @param targets the performance targets
 * @param brief the durations of a short run
 * @param full the durations of a long run, with less variance
 */
record BenchmarkSuite(
    List<Class<?>> benchmarks, List<BenchmarkTarget> targets, Form brief, Form full) {

  static BenchmarkSuite of(String name) {
    return switch (name) {
      case "core" ->
          new BenchmarkSuite(
              List.of(IdentifierBenchmark.class),
              BenchmarkTarget.ofCore(),
              new Form(3, 5, 8, 100),
              new Form(7, 10, 15, 200));
      // With less than 20 seconds of warm-up, the ratios of calls over the network are wrong.
      case "client" ->
          new BenchmarkSuite(
              List.of(ClientBenchmark.class),
              BenchmarkTarget.ofClient(),
              new Form(1, 20, 10, 1_000),
              new Form(3, 20, 15, 1_000));
      // The differences are nanoseconds: many rounds, because the speed of the machine
      // varies within seconds.
      case "validation" ->
          new BenchmarkSuite(
              List.of(ValidationBenchmark.class),
              BenchmarkTarget.ofValidation(),
              new Form(12, 20, 8, 100),
              new Form(36, 20, 8, 100));
      default -> throw new IllegalArgumentException("no such suite: " + name);
    };
  }

  Form form(boolean isFull) {
    return isFull ? full : brief;
  }

  Options options(Form form) {
    TimeValue time = TimeValue.milliseconds(form.milliseconds());
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .forks(1)
            .warmupIterations(form.warmups())
            .warmupTime(time)
            .measurementIterations(form.iterations())
            .measurementTime(time)
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuTimeProfiler.class)
            .verbosity(VerboseMode.SILENT);
    benchmarks.forEach(type -> options.include(type.getName()));
    return options.build();
  }

  /**
   * The durations of a run.
   *
   * @param rounds the number of rounds of all benchmarks
   * @param warmups the number of warm-up iterations of each benchmark in a round
   * @param iterations the number of measured iterations of each benchmark in a round
   * @param milliseconds the duration of an iteration
   */
  record Form(int rounds, int warmups, int iterations, int milliseconds) {}
}
