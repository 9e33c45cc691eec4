package io.github.openmidid.examples.label.layout;

import java.awt.Shape;

/**
 * One row of text on a label; all lengths in mm from the upper left corner.
 *
 * @param text the text
 * @param x the left end
 * @param baseline the lower end of capital letters
 * @param height the height of capital letters
 */
public record PlacedText(String text, double x, double baseline, double height) {

  /** Returns the outline of the text. */
  public Shape outline() {
    return LabelFont.get().outline(text, x, baseline, height);
  }
}
