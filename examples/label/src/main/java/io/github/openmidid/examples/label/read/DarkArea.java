package io.github.openmidid.examples.label.read;

/**
 * A rectangle around dark pixels.
 *
 * @param left the first column
 * @param top the first row
 * @param right the last column
 * @param bottom the last row
 */
record DarkArea(int left, int top, int right, int bottom) {
  /** The longer side of an area around a square, turned and seen at an angle, per shorter side. */
  private static final double MAX_RATIO = 2;

  int width() {
    return right - left + 1;
  }

  int height() {
    return bottom - top + 1;
  }

  long size() {
    return (long) width() * height();
  }

  /** Converts an area in grid cells to pixels, from the width of a cell in pixels. */
  DarkArea scaled(int pixels) {
    return new DarkArea(
        left * pixels, top * pixels, (right + 1) * pixels - 1, (bottom + 1) * pixels - 1);
  }

  /** Returns whether the area can be that of a symbol with sides of at least some pixels. */
  boolean isLikeSquare(int least) {
    return Math.min(width(), height()) >= least
        && Math.max(width(), height()) <= MAX_RATIO * Math.min(width(), height());
  }

  /** Returns whether two areas differ by at most some pixels. */
  boolean isNear(DarkArea other, int pixels) {
    return Math.abs(left - other.left) <= pixels
        && Math.abs(top - other.top) <= pixels
        && Math.abs(right - other.right) <= pixels
        && Math.abs(bottom - other.bottom) <= pixels;
  }
}
