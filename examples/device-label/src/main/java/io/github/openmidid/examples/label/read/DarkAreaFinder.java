package io.github.openmidid.examples.label.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds areas of an image that may be a symbol. ZXing looks for a Data Matrix in the middle of the
 * image only, so that it needs each candidate as an image of its own.
 *
 * <p>Pixels that are darker than their surroundings are joined across gaps of several widths; what
 * is then connected and about as high as wide is a candidate.
 */
final class DarkAreaFinder {
  private static final int[] GAPS = {1, 2, 4, 8};
  private static final int LEAST_SIDE = 12;
  private static final int MOST_AREAS = 150;
  private static final int LEAST_CONTRAST = 6;

  private final int width;
  private final int height;
  private final byte[] shades;

  private DarkAreaFinder(GrayImage image) {
    width = image.width();
    height = image.height();
    shades = image.shades();
  }

  /** Returns the candidates, the largest first. */
  static List<DarkArea> find(GrayImage image) {
    DarkAreaFinder finder = new DarkAreaFinder(image);
    List<DarkArea> found = new ArrayList<>();
    boolean[] dark = finder.dark();
    for (int gap : GAPS) {
      for (DarkArea area : finder.connected(finder.joined(dark, gap))) {
        if (area.isLikeSquare(LEAST_SIDE) && found.stream().noneMatch(f -> f.isNear(area, gap))) {
          found.add(area);
        }
      }
    }
    found.sort(Comparator.comparingLong(DarkArea::size).reversed());
    return found.subList(0, Math.min(MOST_AREAS, found.size()));
  }

  /** Returns the pixels that are darker than the mean of their surroundings. */
  private boolean[] dark() {
    int[] values = new int[shades.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = shades[i] & 0xFF;
    }
    SumTable sums = new SumTable(values, width, height);
    int radius = Math.max(8, Math.max(width, height) / 12);
    boolean[] dark = new boolean[values.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        dark[y * width + x] =
            values[y * width + x] < sums.mean(x, y, radius) - LEAST_CONTRAST;
      }
    }
    return dark;
  }

  private boolean[] joined(boolean[] dark, int gap) {
    int[] values = new int[dark.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = dark[i] ? 1 : 0;
    }
    SumTable sums = new SumTable(values, width, height);
    boolean[] joined = new boolean[dark.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        joined[y * width + x] = sums.mean(x, y, gap) > 0;
      }
    }
    return joined;
  }

  private List<DarkArea> connected(boolean[] mask) {
    List<DarkArea> areas = new ArrayList<>();
    BitSet seen = new BitSet(mask.length);
    for (int i = 0; i < mask.length; i++) {
      if (mask[i] && !seen.get(i)) {
        areas.add(flood(mask, i, seen));
      }
    }
    return areas;
  }

  private DarkArea flood(boolean[] mask, int start, BitSet seen) {
    Deque<Integer> open = new ArrayDeque<>();
    seen.set(start);
    open.push(start);
    int left = width;
    int top = height;
    int right = 0;
    int bottom = 0;
    while (!open.isEmpty()) {
      int i = open.pop();
      int x = i % width;
      int y = i / width;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      visit(x > 0, i - 1, mask, seen, open);
      visit(x < width - 1, i + 1, mask, seen, open);
      visit(y > 0, i - width, mask, seen, open);
      visit(y < height - 1, i + width, mask, seen, open);
    }
    return new DarkArea(left, top, right, bottom);
  }

  private static void visit(
      boolean inside, int i, boolean[] mask, BitSet seen, Deque<Integer> open) {
    if (inside && mask[i] && !seen.get(i)) {
      seen.set(i);
      open.push(i);
    }
  }
}
