package io.github.openmidid.examples.label.read;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** A label as seen by a camera that is directed at its centre. */
final class LabelPlane {
  /** The distance of the camera, in widths of the label. */
  private static final double DISTANCE = 2.5;

  private final int width;
  private final int height;
  private final byte[] shades;
  private final double surface;
  private final double distance;
  private final double tiltSin;
  private final double tiltCos;
  private final double turnSin;
  private final double turnCos;

  LabelPlane(BufferedImage label, PhotoConditions conditions) {
    width = label.getWidth();
    height = label.getHeight();
    BufferedImage gray = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    gray.getGraphics().drawImage(label, 0, 0, null);
    shades = ((DataBufferByte) gray.getRaster().getDataBuffer()).getData().clone();
    for (int i = 0; i < shades.length; i++) {
      shades[i] = (byte) ((shades[i] & 0xFF) > 127 ? conditions.light() : conditions.dark());
    }
    surface = conditions.dark() + (conditions.light() - conditions.dark()) * 0.6;
    distance = DISTANCE * width;
    tiltSin = Math.sin(Math.toRadians(conditions.tilt()));
    tiltCos = Math.cos(Math.toRadians(conditions.tilt()));
    turnSin = Math.sin(Math.toRadians(-conditions.degrees()));
    turnCos = Math.cos(Math.toRadians(-conditions.degrees()));
  }

  /** Returns the shade where a ray meets the plane of the label. */
  double shade(double u, double v) {
    double x = u / (tiltCos - u / distance * tiltSin);
    double y = v / distance * (distance + x * tiltSin);
    double labelX = x * turnCos - y * turnSin + width / 2.0;
    double labelY = x * turnSin + y * turnCos + height / 2.0;
    boolean inside = labelX >= 0 && labelY >= 0 && labelX < width && labelY < height;
    return inside ? at((int) labelX, (int) labelY) : surface;
  }

  private int at(int x, int y) {
    return shades[y * width + x] & 0xFF;
  }
}
