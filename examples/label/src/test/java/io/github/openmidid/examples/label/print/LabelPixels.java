package io.github.openmidid.examples.label.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.openmidid.examples.label.InkImage;
import io.github.openmidid.examples.label.layout.LabelFont;
import io.github.openmidid.examples.label.layout.MidIdLabel;
import io.github.openmidid.examples.label.layout.PlacedSymbol;
import io.github.openmidid.examples.label.layout.PlacedText;
import io.github.openmidid.examples.label.layout.SymbolMatrix;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** Measures a label in the pixels of an image. */
final class LabelPixels {
  private LabelPixels() {}

  /**
   * Verifies every pixel of the symbol and of its quiet zone.
   *
   * @param left the left end of the label in the image
   * @param top the upper end of the label in the image
   * @param module the pixels of one module
   */
  static void measureSymbol(
      BufferedImage image, PlacedSymbol placed, int left, int top, int module) {
    InkImage ink = new InkImage(image);
    SymbolMatrix symbol = placed.matrix();
    int perDot = module / placed.module().dots();
    int x0 = left + placed.xDots() * perDot;
    int y0 = top + placed.yDots() * perDot;
    int quiet = symbol.kind().quietZone();
    int wrong = 0;
    for (int y = -quiet * module; y < (symbol.side() + quiet) * module; y++) {
      for (int x = -quiet * module; x < (symbol.side() + quiet) * module; x++) {
        wrong += ink.isDark(x0 + x, y0 + y) == isDark(symbol, x, y, module) ? 0 : 1;
      }
    }
    assertThat(wrong).as("pixels that differ from the modules").isZero();
    int side = symbol.side() * module;
    assertThat(
            ink.ink(new Rectangle(x0 - module, y0 - module, side + 2 * module, side + 2 * module)))
        .isEqualTo(new Rectangle(x0, y0, side, side));
  }

  private static boolean isDark(SymbolMatrix symbol, int x, int y, int module) {
    int side = symbol.side() * module;
    return x >= 0 && y >= 0 && x < side && y < side && symbol.isDark(x / module, y / module);
  }

  /** Verifies the height of the capital M and the width of the first row of text. */
  static void measureText(BufferedImage image, MidIdLabel label, double pixel) {
    PlacedText row = label.texts().get(0);
    assertThat(row.text()).startsWith("MID");
    double letter = LabelFont.get().width("M") * row.height();
    Rectangle capital =
        ink(image, row.x(), row.baseline() - row.height() - 1, letter, row.height() + 2, pixel);
    assertThat(capital.height * pixel).isEqualTo(row.height(), within(2 * pixel));
    assertThat((capital.y + capital.height) * pixel).isEqualTo(row.baseline(), within(2 * pixel));
    double width = row.outline().getBounds2D().getWidth();
    Rectangle all =
        ink(image, row.x(), row.baseline() - row.height(), width + 2, row.height(), pixel);
    assertThat(all.width * pixel).isEqualTo(width, within(2 * pixel));
  }

  private static Rectangle ink(
      BufferedImage image, double x, double y, double width, double height, double pixel) {
    return new InkImage(image)
        .ink(
            new Rectangle(
                (int) (x / pixel),
                (int) (y / pixel),
                (int) Math.ceil(width / pixel),
                (int) Math.ceil(height / pixel)));
  }
}
