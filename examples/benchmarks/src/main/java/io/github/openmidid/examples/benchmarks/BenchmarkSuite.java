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
 * What is measured in one run, and for how long.
 *
 * @param benchmarks the classes that hold them
 * @param targets what is aimed at
 * @param brief how long a short run takes
 * @param full how long a run takes whose figures are steadier
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
      // What is compared differs by nanoseconds: many rounds, for the machine is not as fast
      // now as in ten seconds.
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
   * How long it takes.
   *
   * @param rounds how often all benchmarks run
   * @param warmups iterations of each in a round before anything counts
   * @param iterations iterations of each in a round that count
   * @param milliseconds how long an iteration lasts
   */
  record Form(int rounds, int warmups, int iterations, int milliseconds) {}
}
