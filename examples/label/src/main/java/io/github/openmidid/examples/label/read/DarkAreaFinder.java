package io.github.openmidid.examples.label.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds areas of an image that may be a symbol. ZXing looks for a Data Matrix in the middle of the
 * image only, so that it needs each candidate as an image of its own.
 *
 * <p>Pixels that are darker than their surroundings are joined across gaps of several widths; what
 * is then connected and about as high as wide is a candidate.
 */
final class DarkAreaFinder {
  private static final int WIDEST_GAP = 16;
  private static final int LEAST_SIDE = 12;
  private static final int MOST_AREAS = 150;
  private static final int LEAST_CONTRAST = 10;

  /** The surroundings of a pixel, per longer side of the image. */
  private static final int SURROUNDINGS = 12;

  private DarkAreaFinder() {}

  /** Returns the candidates, the largest first. */
  static List<DarkArea> find(GrayImage image) {
    List<DarkArea> found = new ArrayList<>();
    DarkGrid grid = new DarkGrid(image.width(), image.height(), dark(image));
    for (int gap = 1; gap <= WIDEST_GAP; gap *= 2) {
      for (DarkArea area : grid.connected(gap)) {
        int near = gap;
        if (area.isLikeSquare(LEAST_SIDE) && found.stream().noneMatch(f -> f.isNear(area, near))) {
          found.add(area);
        }
      }
      grid = grid.halved();
    }
    found.sort(Comparator.comparingLong(DarkArea::size).reversed());
    return found.subList(0, Math.min(MOST_AREAS, found.size()));
  }

  /** Returns the pixels that are darker than the mean of their surroundings. */
  private static boolean[] dark(GrayImage image) {
    int width = image.width();
    int height = image.height();
    byte[] shades = image.shades();
    long[] sums = sums(shades, width, height);
    int radius = Math.max(8, Math.max(width, height) / SURROUNDINGS);
    boolean[] dark = new boolean[shades.length];
    for (int y = 0; y < height; y++) {
      int top = Math.max(0, y - radius) * (width + 1);
      int bottom = Math.min(height, y + radius + 1) * (width + 1);
      for (int x = 0; x < width; x++) {
        int left = Math.max(0, x - radius);
        int right = Math.min(width, x + radius + 1);
        long sum =
            sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left];
        long count = (long) (right - left) * ((bottom - top) / (width + 1));
        dark[y * width + x] = ((shades[y * width + x] & 0xFF) + LEAST_CONTRAST) * count < sum;
      }
    }
    return dark;
  }

  /** Returns the sums of all rectangles from the upper left corner. */
  private static long[] sums(byte[] shades, int width, int height) {
    long[] sums = new long[(width + 1) * (height + 1)];
    for (int y = 0; y < height; y++) {
      long row = 0;
      for (int x = 0; x < width; x++) {
        row += shades[y * width + x] & 0xFF;
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
      }
    }
    return sums;
  }
}
