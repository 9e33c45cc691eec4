package io.github.openmidid.examples.tables.column;

/** A slip of the keyboard: a letter too many, too few or wrong, or two that changed places. */
final class TypingSlip {
  private TypingSlip() {}

  /** Returns whether two texts differ by exactly one slip. */
  static boolean isOne(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    if (one.length() != other.length()) {
      String longer = one.length() > other.length() ? one : other;
      String rest = one.length() > other.length() ? other : one;
      return longer.substring(same + 1).equals(rest.substring(same));
    }
    if (same == shorter) {
      return false;
    }
    return one.substring(same + 1).equals(other.substring(same + 1)) || isSwap(one, other, same);
  }

  private static boolean isSwap(String one, String other, int at) {
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }
}
