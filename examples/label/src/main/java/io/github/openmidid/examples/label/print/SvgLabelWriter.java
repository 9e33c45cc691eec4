package io.github.openmidid.examples.label.print;

import io.github.openmidid.examples.label.layout.MidIdLabel;
import io.github.openmidid.examples.label.layout.PlacedSymbol;
import io.github.openmidid.examples.label.layout.PlacedText;
import io.github.openmidid.examples.label.layout.SymbolMatrix;
import java.awt.geom.PathIterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a label as SVG: one unit is one millimetre, and no font is needed to show it. */
final class SvgLabelWriter {
  private static final String TEMPLATE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="%1$smm" height="%2$smm" viewBox="0 0 %1$s %2$s" role="img">
      <title>%3$s</title>
      <desc>%4$s</desc>
      <rect width="%1$s" height="%2$s" fill="#fff"/>
      <path id="symbol" shape-rendering="crispEdges" d="%5$s"/>
      <path id="text" d="%6$s"/>
      <path id="notes" d="%7$s"/>
      </svg>
      """;

  private SvgLabelWriter() {}

  static String svg(MidIdLabel label) {
    // Every text is of the canonical alphabet, of digits, or from our own words: nothing to escape.
    return TEMPLATE.formatted(
        number(label.size().width()),
        number(label.size().height()),
        label.midId(),
        label.notes().stream().map(PlacedText::text).collect(Collectors.joining(" · ")),
        symbol(label.symbol()),
        outline(label.texts().stream()),
        outline(label.notes().stream()));
  }

  private static String symbol(PlacedSymbol symbol) {
    StringBuilder path = new StringBuilder();
    double module = symbol.module().millimetres();
    for (SymbolMatrix.Run run : symbol.matrix().runs()) {
      double width = run.length() * module;
      append(path, 'M', symbol.x(run.column()), symbol.y(run.row()));
      append(path, 'h', width);
      append(path, 'v', module);
      append(path, 'h', -width);
      path.append('z');
    }
    return path.toString();
  }

  private static String outline(Stream<PlacedText> texts) {
    StringBuilder path = new StringBuilder();
    texts.forEach(text -> append(path, text.outline().getPathIterator(null)));
    return path.toString();
  }

  private static void append(StringBuilder path, PathIterator outline) {
    double[] points = new double[6];
    for (; !outline.isDone(); outline.next()) {
      switch (outline.currentSegment(points)) {
        case PathIterator.SEG_MOVETO -> append(path, 'M', points[0], points[1]);
        case PathIterator.SEG_LINETO -> append(path, 'L', points[0], points[1]);
        case PathIterator.SEG_QUADTO ->
            append(path, 'Q', points[0], points[1], points[2], points[3]);
        case PathIterator.SEG_CUBICTO -> append(path, 'C', points);
        default -> path.append('Z');
      }
    }
  }

  private static void append(StringBuilder path, char command, double... numbers) {
    path.append(command);
    for (int i = 0; i < numbers.length; i++) {
      path.append(i == 0 ? "" : " ").append(number(numbers[i]));
    }
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
    return text.equals("-0") ? "0" : text;
  }
}
