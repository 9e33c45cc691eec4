package io.github.openmidid.examples.label.layout;

import io.github.openmidid.examples.label.text.LabelProblem;
import io.github.openmidid.examples.messages.CommandException;
import java.util.Optional;

/**
 * The side of one module, in whole dots of the printer: a printer that has to round makes modules
 * of different widths, which scanners misread.
 *
 * @param dots the number of dots
 * @param dpi the resolution of the printer in dots per inch
 */
public record ModuleSize(int dots, int dpi) {
  /** The smallest module that scanners for people's hands reliably read, in mm. */
  public static final double MINIMUM = 0.25;

  private static final double PREFERRED = 0.5;
  private static final double INCH = 25.4;
  private static final int MIN_DPI = 100;
  private static final int MAX_DPI = 1200;

  /** The deviation that is due to a length written with three decimals, in dots. */
  private static final double TOLERANCE = 0.03;

  /**
   * Returns the size of the modules of the symbol.
   *
   * @throws CommandException if it is not a whole number of dots or smaller than 0.25 mm
   */
  static ModuleSize of(LabelSettings settings) throws CommandException {
    int dpi = settings.dpi();
    if (dpi < MIN_DPI || dpi > MAX_DPI) {
      throw new CommandException(
          LabelProblem.DPI, String.valueOf(dpi), String.valueOf(MIN_DPI), String.valueOf(MAX_DPI));
    }
    Optional<Double> wanted = settings.module();
    double dots = wanted.orElse(PREFERRED) * dpi / INCH;
    ModuleSize module = new ModuleSize((int) Math.round(dots), dpi);
    if (wanted.isPresent()) {
      requireLargeEnough(wanted.get(), dpi);
      requireWhole(wanted.get(), dots, dpi);
    }
    return module;
  }

  private static void requireLargeEnough(double wanted, int dpi) throws CommandException {
    if (!(wanted >= MINIMUM)) {
      double smallest = new ModuleSize((int) Math.ceil(MINIMUM * dpi / INCH), dpi).millimetres();
      throw new CommandException(LabelProblem.MODULE_SMALL, wanted, MINIMUM, smallest);
    }
  }

  private static void requireWhole(double wanted, double dots, int dpi) throws CommandException {
    if (Math.abs(dots - Math.round(dots)) <= TOLERANCE) {
      return;
    }
    ModuleSize below = new ModuleSize((int) Math.floor(dots), dpi);
    ModuleSize above = new ModuleSize((int) Math.ceil(dots), dpi);
    ModuleSize nearest = dots - below.dots < 0.5 && below.millimetres() >= MINIMUM ? below : above;
    throw new CommandException(
        LabelProblem.MODULE_DOTS,
        wanted,
        Math.round(dots * 100) / 100.0,
        String.valueOf(dpi),
        nearest.millimetres(),
        nearest.dots);
  }

  /** Returns the side in mm. */
  public double millimetres() {
    return dots * INCH / dpi;
  }

  /** Returns the side of one dot in mm. */
  public double dot() {
    return INCH / dpi;
  }
}
