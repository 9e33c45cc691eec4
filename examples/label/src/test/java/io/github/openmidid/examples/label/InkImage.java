package io.github.openmidid.examples.label;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** Measures the dark pixels of an image. */
public final class InkImage {
  private final BufferedImage image;

  public InkImage(BufferedImage image) {
    this.image = image;
  }

  /** Returns whether a pixel is dark. */
  public boolean isDark(int x, int y) {
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      return image.getRaster().getSample(x, y, 0) < 128; // without a conversion of colours
    }
    int rgb = image.getRGB(x, y);
    return (rgb & 0xFF) + (rgb >> 8 & 0xFF) + (rgb >> 16 & 0xFF) < 3 * 128;
  }

  /** Returns the smallest rectangle around the dark pixels of an area; empty if there are none. */
  public Rectangle ink(Rectangle area) {
    Rectangle found = new Rectangle(-1, -1);
    Rectangle inside = area.intersection(new Rectangle(image.getWidth(), image.getHeight()));
    for (int y = inside.y; y < inside.y + inside.height; y++) {
      for (int x = inside.x; x < inside.x + inside.width; x++) {
        if (isDark(x, y)) {
          found.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return found;
  }
}
