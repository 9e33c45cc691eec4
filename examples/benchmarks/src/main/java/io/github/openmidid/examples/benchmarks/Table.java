package io.github.openmidid.examples.benchmarks;

import java.util.Locale;
import java.util.StringJoiner;

/** The outcome in Markdown. */
final class Table {
  private Table() {}

  /** One row for each target. */
  static String ofTargets(Measurements measurements) {
    StringJoiner table = new StringJoiner("\n");
    table.add("| What | ns/op | B/op | Ratio | Target | Reached |");
    table.add("|---|--:|--:|--:|---|---|");
    for (Target target : Target.all()) {
      double ratio = measurements.ratio(target);
      double allocated = measurements.allocated(target.subject());
      table.add(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.0f | %.2f | %s | %s |",
              target.what(),
              time(measurements.time(target.subject())),
              allocated,
              ratio,
              target.wanted(),
              target.isReached(ratio, allocated) ? "yes" : "no"));
    }
    return table.toString();
  }

  /** One row for each benchmark. */
  static String ofBenchmarks(Measurements measurements) {
    StringJoiner table = new StringJoiner("\n");
    table.add("| Benchmark | ns/op | B/op |");
    table.add("|---|--:|--:|");
    for (String name : measurements.benchmarks()) {
      table.add(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.0f |",
              name,
              time(measurements.time(name)),
              measurements.allocated(name)));
    }
    return table.toString();
  }

  private static String time(double nanoseconds) {
    return String.format(Locale.ROOT, nanoseconds < 1_000 ? "%.1f" : "%,.0f", nanoseconds);
  }
}
