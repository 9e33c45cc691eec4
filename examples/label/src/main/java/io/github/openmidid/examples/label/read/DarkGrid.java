package io.github.openmidid.examples.label.read;

import java.util.ArrayList;
import java.util.List;

/** A grid of dark and light cells, with a search for connected dark cells. */
final class DarkGrid {
  private final int width;
  private final int height;
  private final boolean[] dark;

  DarkGrid(int width, int height, boolean[] dark) {
    this.width = width;
    this.height = height;
    this.dark = dark;
  }

  /** Returns the grid of half the width: a cell is dark if one of its four is. */
  DarkGrid halved() {
    int half = (width + 1) / 2;
    boolean[] cells = new boolean[half * ((height + 1) / 2)];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        cells[y / 2 * half + x / 2] |= dark[y * width + x];
      }
    }
    return new DarkGrid(half, (height + 1) / 2, cells);
  }

  /** Returns the bounding rectangles of connected dark cells, in pixels. */
  List<DarkArea> connected(int pixels) {
    List<DarkArea> areas = new ArrayList<>();
    boolean[] open = dark.clone();
    int[] stack = new int[open.length];
    for (int i = 0; i < open.length; i++) {
      if (open[i]) {
        areas.add(flood(open, i, stack).scaled(pixels));
      }
    }
    return areas;
  }

  private DarkArea flood(boolean[] open, int start, int[] stack) {
    int left = width;
    int top = height;
    int right = 0;
    int bottom = 0;
    int size = 0;
    open[start] = false;
    stack[size++] = start;
    while (size > 0) {
      int x = stack[--size] % width;
      int y = stack[size] / width;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
        for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          if (open[v * width + u]) {
            open[v * width + u] = false;
            stack[size++] = v * width + u;
          }
        }
      }
    }
    return new DarkArea(left, top, right, bottom);
  }
}
