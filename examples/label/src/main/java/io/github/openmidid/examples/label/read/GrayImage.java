package io.github.openmidid.examples.label.read;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** An image in 256 shades of grey. Immutable. */
final class GrayImage {
  private final BufferedImage image;

  private GrayImage(BufferedImage image) {
    this.image = image;
  }

  /** Returns a grey copy of an image; transparent pixels become white. */
  static GrayImage of(BufferedImage source) {
    return draw(source, source.getWidth(), source.getHeight());
  }

  private static GrayImage draw(BufferedImage source, int width, int height) {
    BufferedImage gray = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = gray.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(source, 0, 0, width, height, Color.WHITE, null);
    graphics.dispose();
    return new GrayImage(gray);
  }

  int width() {
    return image.getWidth();
  }

  int height() {
    return image.getHeight();
  }

  /** Returns the shades, row by row: 0 black to 255 white, as unsigned bytes. */
  byte[] shades() {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  /** Returns the image as one that ZXing reads. */
  LuminanceSource luminance() {
    return new PlanarYUVLuminanceSource(
        shades(), width(), height(), 0, 0, width(), height(), false);
  }

  /** Returns a part of the image. */
  GrayImage part(int x, int y, int width, int height) {
    return of(image.getSubimage(x, y, width, height));
  }

  /** Returns the image reduced to a longest side, or itself if it is not longer. */
  GrayImage reducedTo(int longest) {
    GrayImage reduced = this;
    // In steps of two, because the interpolation looks at four pixels only.
    while (Math.max(reduced.width(), reduced.height()) > longest) {
      double scale = Math.max(0.5, (double) longest / Math.max(reduced.width(), reduced.height()));
      reduced =
          draw(
              reduced.image,
              Math.max(1, (int) Math.floor(reduced.width() * scale)),
              Math.max(1, (int) Math.floor(reduced.height() * scale)));
    }
    return reduced;
  }

  /** Returns the image turned by a quarter. */
  GrayImage turned() {
    byte[] from = shades();
    BufferedImage turned =
        new BufferedImage(
            /* width= */ height(), /* height= */ width(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] to = ((DataBufferByte) turned.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < height(); y++) {
      for (int x = 0; x < width(); x++) {
        to[x * height() + height() - 1 - y] = from[y * width() + x];
      }
    }
    return new GrayImage(turned);
  }

  /** Returns the image turned by 45 degrees, on a white surface. */
  GrayImage turnedByHalfAQuarter() {
    int side = (int) Math.ceil(Math.hypot(width(), height()));
    BufferedImage turned = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = turned.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, side, side);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.rotate(Math.PI / 4, side / 2.0, side / 2.0);
    graphics.drawImage(image, (side - width()) / 2, (side - height()) / 2, null);
    graphics.dispose();
    return new GrayImage(turned);
  }
}
