package io.github.openmidid.examples.label.layout;

/**
 * The symbol on a label, on the dots of the printer.
 *
 * @param matrix the modules
 * @param module the side of one module
 * @param xDots the left end of the first module, in dots from the left end of the label
 * @param yDots the upper end of the first module, in dots from the upper end of the label
 */
public record PlacedSymbol(SymbolMatrix matrix, ModuleSize module, int xDots, int yDots) {

  /** Returns the left end of a column in mm. */
  public double x(int column) {
    return (xDots + column * module.dots()) * module.dot();
  }

  /** Returns the upper end of a row in mm. */
  public double y(int row) {
    return (yDots + row * module.dots()) * module.dot();
  }
}
