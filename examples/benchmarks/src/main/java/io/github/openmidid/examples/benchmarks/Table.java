package io.github.openmidid.examples.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** The outcome in Markdown. */
final class Table {
  private Table() {}

  /** One row for each target. */
  static String ofTargets(List<Target> targets, Measurements measurements) {
    StringJoiner table = new StringJoiner("\n");
    table.add("| What | ns/op | CPU ns/op | B/op | Ratio | Of the rounds | Target | Reached |");
    table.add("|---|--:|--:|--:|--:|---|---|---|");
    for (Target target : targets) {
      double ratio = measurements.ratio(target);
      double allocated = measurements.of(Figure.BYTES, target.subject());
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

  /** One row for each benchmark. */
  static String ofBenchmarks(Measurements measurements) {
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

  private static String figures(Measurements measurements, String benchmark) {
    return String.format(
        Locale.ROOT,
        "%s | %s | %,.0f",
        time(measurements.of(Figure.TIME, benchmark)),
        time(measurements.of(Figure.CPU, benchmark)),
        measurements.of(Figure.BYTES, benchmark));
  }

  private static String time(double nanoseconds) {
    return String.format(Locale.ROOT, nanoseconds < 1_000 ? "%.1f" : "%,.0f", nanoseconds);
  }
}
