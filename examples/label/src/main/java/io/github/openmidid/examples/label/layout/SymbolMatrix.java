package io.github.openmidid.examples.label.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The modules of a square symbol, without quiet zone.
 *
 * @param kind the symbology
 * @param content the text that the symbol holds
 * @param side the number of modules of one side
 * @param dark the dark modules, row by row from the top
 */
public record SymbolMatrix(SymbolKind kind, String content, int side, BitSet dark) {

  /** Copies the modules. */
  public SymbolMatrix {
    dark = (BitSet) dark.clone();
  }

  /** Returns a copy of the dark modules, row by row from the top. */
  @Override
  public BitSet dark() {
    return (BitSet) dark.clone();
  }

  /** Returns whether a module is dark. */
  public boolean isDark(int column, int row) {
    return dark.get(row * side + column);
  }

  /** Returns the side with the quiet zone, in modules. */
  public int sideWithQuietZone() {
    return side + 2 * kind.quietZone();
  }

  /**
   * Dark modules side by side in one row.
   *
   * @param column the first module, from 0
   * @param row the row from the top, from 0
   * @param length the number of modules
   */
  public record Run(int column, int row, int length) {}

  /** Returns all dark modules as runs, row by row. */
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (int row = 0; row < side; row++) {
      int end = row * side + side;
      int from = dark.nextSetBit(row * side);
      while (from >= 0 && from < end) {
        int to = Math.min(dark.nextClearBit(from), end);
        runs.add(new Run(from - row * side, row, to - from));
        from = dark.nextSetBit(to);
      }
    }
    return runs;
  }
}
