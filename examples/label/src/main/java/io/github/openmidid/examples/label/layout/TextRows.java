package io.github.openmidid.examples.label.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a text in the units of its height.
 *
 * @param rows the rows, from the top
 */
record TextRows(List<String> rows) {
  /** The distance of two baselines, for capital letters that are 1 high. */
  static final double SPACING = 1.6;

  private static final String JOINT = " · ";

  TextRows {
    rows = List.copyOf(rows);
  }

  /**
   * Returns a text in one row, and in two if it has groups: broken after the hyphen that makes the
   * longer row shortest.
   */
  static List<TextRows> of(String text) {
    List<TextRows> possible = new ArrayList<>(List.of(new TextRows(List.of(text))));
    TextRows best = possible.get(0);
    for (int i = text.indexOf('-'); i >= 0 && i < text.length() - 1; i = text.indexOf('-', i + 1)) {
      TextRows broken = new TextRows(List.of(text.substring(0, i + 1), text.substring(i + 1)));
      best = broken.width() < best.width() ? broken : best;
    }
    if (best.rows.size() > 1) {
      possible.add(best);
    }
    return possible;
  }

  /** Returns texts joined by dots, in as many rows as a width needs. */
  static TextRows wrapped(List<String> texts, double width) {
    List<String> rows = new ArrayList<>();
    for (String text : texts) {
      int last = rows.size() - 1;
      String joined = last < 0 ? text : rows.get(last) + JOINT + text;
      if (last >= 0 && LabelFont.get().width(joined) <= width) {
        rows.set(last, joined);
      } else {
        rows.add(text);
      }
    }
    return new TextRows(rows);
  }

  /** Returns the width of the widest row. */
  double width() {
    return rows.stream().mapToDouble(LabelFont.get()::width).max().orElse(0);
  }

  /** Returns the height from the top of the first to the baseline of the last row. */
  double height() {
    return rows.isEmpty() ? 0 : 1 + (rows.size() - 1) * SPACING;
  }

  /** Returns the rows with their positions. */
  List<PlacedText> place(double x, double top, double height) {
    List<PlacedText> placed = new ArrayList<>();
    for (String row : rows) {
      placed.add(new PlacedText(row, x, top + height * (1 + placed.size() * SPACING), height));
    }
    return placed;
  }
}
