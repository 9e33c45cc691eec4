package io.github.openmidid.examples.label.read;

import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * The conditions of a simulated photo of a label.
 *
 * @param name a name for reports
 * @param degrees how far the label is turned, clockwise
 * @param tilt by how many degrees the camera looks from the side
 * @param scale pixels of the photo per pixel of the label
 * @param blur the standard deviation of the blur, in pixels of the photo
 * @param dark the shade of black
 * @param light the shade of white
 * @param noise the standard deviation of the noise, in shades
 */
record PhotoConditions(
    String name,
    double degrees,
    double tilt,
    double scale,
    double blur,
    int dark,
    int light,
    double noise) {

  /** The positions within a pixel, from 0 to 1, at which the label is sampled. */
  private static final double[] SAMPLES = {0.25, 0.75};

  PhotoConditions withDegrees(double other) {
    return new PhotoConditions(name, other, tilt, scale, blur, dark, light, noise);
  }

  @Override
  public String toString() {
    return name;
  }

  /** Returns a photo of a label on a surface of a middle shade. */
  BufferedImage photo(BufferedImage label, long seed) {
    int side = (int) (Math.hypot(label.getWidth(), label.getHeight()) * scale * 1.3);
    LabelPlane plane = new LabelPlane(label, this);
    double middle = side / 2.0;
    double[] shades = new double[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double sum = 0;
        for (double sample : SAMPLES) {
          for (double other : SAMPLES) {
            sum += plane.shade((x - middle + sample) / scale, (y - middle + other) / scale);
          }
        }
        shades[y * side + x] = sum / (SAMPLES.length * SAMPLES.length);
      }
    }
    return finish(blurred(blurred(shades, side, 1), side, side), side, seed);
  }

  /** Returns the shades blurred in one direction. */
  private double[] blurred(double[] shades, int side, int step) {
    int radius = (int) Math.ceil(3 * blur);
    double[] kernel = new double[radius + 1];
    for (int k = 0; k <= radius; k++) {
      kernel[k] = blur == 0 ? 1 : Math.exp(-k * k / (2 * blur * blur));
    }
    double[] result = new double[shades.length];
    for (int i = 0; i < shades.length; i++) {
      int place = i / step % side;
      double sum = 0;
      double weights = 0;
      for (int k = -radius; k <= radius; k++) {
        if (place + k >= 0 && place + k < side) {
          double weight = kernel[Math.abs(k)];
          sum += weight * shades[i + k * step];
          weights += weight;
        }
      }
      result[i] = sum / weights;
    }
    return result;
  }

  private BufferedImage finish(double[] shades, int side, long seed) {
    Random random = new Random(seed);
    BufferedImage photo = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < shades.length; i++) {
      double shade = shades[i] + noise * random.nextGaussian();
      photo
          .getRaster()
          .setSample(i % side, i / side, 0, (int) Math.max(0, Math.min(255, Math.round(shade))));
    }
    return photo;
  }
}
