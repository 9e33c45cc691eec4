package io.github.openmidid.examples.label.print;

import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Parses the outlines of an SVG with absolute coordinates. */
final class SvgPath {
  private static final Pattern COMMAND = Pattern.compile("([MLQCZ])([^MLQCZ]*)");
  private static final Pattern SPACE = Pattern.compile(" ");

  private SvgPath() {}

  static Path2D parse(String path) {
    Path2D.Double shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
    COMMAND.matcher(path).results().forEach(command -> append(shape, command));
    return shape;
  }

  private static void append(Path2D.Double shape, MatchResult command) {
    double[] p =
        SPACE
            .splitAsStream(command.group(2))
            .filter(number -> !number.isEmpty())
            .mapToDouble(Double::parseDouble)
            .toArray();
    switch (command.group(1) + p.length) {
      case "M2" -> shape.moveTo(p[0], p[1]);
      case "L2" -> shape.lineTo(p[0], p[1]);
      case "Q4" -> shape.quadTo(p[0], p[1], p[2], p[3]);
      case "C6" -> shape.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
      case "Z0" -> shape.closePath();
      default -> throw new AssertionError(command.group() + Arrays.toString(p));
    }
  }
}
