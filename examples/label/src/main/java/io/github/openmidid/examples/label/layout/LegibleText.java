package io.github.openmidid.examples.label.layout;

import io.github.openmidid.examples.label.text.LabelProblem;
import io.github.openmidid.examples.messages.CommandException;

/**
 * The height of capital letters that people can read at a distance. ISO 9241-3: at least 16 minutes
 * of arc, 20 to 22 preferred; that is 4.7 and about 6 mm at 1 m.
 */
final class LegibleText {
  /** The minimum in mm per metre of distance. */
  static final double MINIMUM = 4.7;

  /** The preferred height in mm per metre of distance. */
  static final double PREFERRED = 6;

  private LegibleText() {}

  /** Rejects a text that is too small, unless the difference is one of rounding. */
  static void require(double height, double distance) throws CommandException {
    double minimum = MINIMUM * distance;
    if (!(height >= minimum - 1e-9)) {
      throw new CommandException(
          LabelProblem.TEXT_SMALL, Math.floor(height * 10) / 10, distance, minimum);
    }
  }
}
