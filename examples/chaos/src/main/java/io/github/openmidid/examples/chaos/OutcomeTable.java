package io.github.openmidid.examples.chaos;

import java.util.Locale;
import java.util.Map;

/** Formats counts per outcome as a text table. */
final class OutcomeTable {
  private OutcomeTable() {}

  static String of(String title, Map<String, OutcomeCounts> rows, OutcomeCounts total) {
    StringBuilder table = new StringBuilder();
    table.append(String.format(Locale.ROOT, "%-38s %9s", title, "rounds"));
    for (Outcome outcome : Outcome.values()) {
      table.append(String.format(Locale.ROOT, " %18s", outcome.title()));
    }
    table.append('\n');
    rows.forEach((name, counts) -> append(table, name, counts));
    append(table, "all", total);
    return table.toString();
  }

  private static void append(StringBuilder table, String name, OutcomeCounts counts) {
    table.append(String.format(Locale.ROOT, "%-38s %9d", name, counts.all()));
    for (Outcome outcome : Outcome.values()) {
      table.append(String.format(Locale.ROOT, " %18d", counts.of(outcome)));
    }
    table.append('\n');
  }
}
