package io.github.openmidid.examples.label.read;

/** The sums of all rectangles from the upper left corner, for means of any rectangle. */
final class SumTable {
  private final int width;
  private final int height;
  private final long[] sums;

  SumTable(int[] values, int width, int height) {
    this.width = width;
    this.height = height;
    sums = new long[(width + 1) * (height + 1)];
    for (int y = 0; y < height; y++) {
      long row = 0;
      for (int x = 0; x < width; x++) {
        row += values[y * width + x];
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
      }
    }
  }

  /** Returns the mean of the square around a pixel, as far as it is inside. */
  double mean(int x, int y, int radius) {
    int left = Math.max(0, x - radius);
    int top = Math.max(0, y - radius);
    int right = Math.min(width, x + radius + 1);
    int bottom = Math.min(height, y + radius + 1);
    long sum = at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
    return (double) sum / ((long) (right - left) * (bottom - top));
  }

  private long at(int x, int y) {
    return sums[y * (width + 1) + x];
  }
}
