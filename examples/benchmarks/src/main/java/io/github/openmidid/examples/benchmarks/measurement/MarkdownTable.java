package io.github.openmidid.examples.benchmarks.measurement;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Renders the results as Markdown tables. */
public final class MarkdownTable {
  private MarkdownTable() {}

  /** Returns a table with a row for each target. */
  public static String ofTargets(List<BenchmarkTarget> targets, MeasurementSeries measurements) {
    StringJoiner table = new StringJoiner("\n");
    table.add("| What | ns/op | CPU ns/op | B/op | Ratio | Of the rounds | Target | Reached |");
    table.add("|---|--:|--:|--:|--:|---|---|---|");
    for (BenchmarkTarget target : targets) {
      double ratio = measurements.ratio(target);
      double allocated = measurements.of(Metric.BYTES, target.subject());
      table.add(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.2f | %s | %s | %s |",
              target.what(),
              figures(measurements, target.subject()),
              ratio,
              spread(measurements.ratios(target)),
              target.wanted(),
              target.isReached(ratio, allocated) ? "yes" : "no"));
    }
    return table.toString();
  }

  /** Returns a table with a row for each benchmark. */
  public static String ofBenchmarks(MeasurementSeries measurements) {
    StringJoiner table = new StringJoiner("\n");
    table.add("| Benchmark | ns/op | CPU ns/op | B/op |");
    table.add("|---|--:|--:|--:|");
    for (String name : measurements.benchmarks()) {
      table.add("| " + name + " | " + figures(measurements, name) + " |");
    }
    return table.toString();
  }

  private static String spread(List<Double> ratios) {
    return String.format(Locale.ROOT, "%.2f–%.2f", ratios.get(0), ratios.get(ratios.size() - 1));
  }

  private static String figures(MeasurementSeries measurements, String benchmark) {
    return String.format(
        Locale.ROOT,
        "%s | %s | %,.0f",
        time(measurements.of(Metric.TIME, benchmark)),
        time(measurements.of(Metric.CPU, benchmark)),
        measurements.of(Metric.BYTES, benchmark));
  }

  private static String time(double nanoseconds) {
    return String.format(Locale.ROOT, nanoseconds < 1_000 ? "%.1f" : "%,.0f", nanoseconds);
  }
}
