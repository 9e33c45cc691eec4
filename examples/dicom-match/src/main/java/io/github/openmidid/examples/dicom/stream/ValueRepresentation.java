package io.github.openmidid.examples.dicom.stream;

/** The kinds of value representation that affect the structure of an element (PS3.5, 7.1.2). */
enum ValueRepresentation {
  /** No value representation is stated. */
  NONE,
  /** A representation with a length of 16 bits. */
  SHORT,
  /** A representation with a length of 32 bits, after two reserved bytes. */
  LONG,
  /** {@code SQ}, a sequence. */
  SEQUENCE,
  /** {@code UN}: unknown to the program that wrote it. */
  UNKNOWN;

  private static final String SHORT_CODES =
      "AE AS AT CS DA DS DT FL FD IS LO LT PN SH SL SS ST TM UI UL US";
  private static final String LONG_CODES = "OB OD OF OL OV OW SV UC UR UT UV";

  /**
   * Returns the kind of a code of two characters. Letters that the standard does not know yet have
   * a length of 32 bits, as it demands of its future ones; anything but letters is {@link #NONE}.
   */
  static ValueRepresentation of(int first, int second) {
    if (!isLetter(first) || !isLetter(second)) {
      return NONE;
    }
    if (first == 'S' && second == 'Q') {
      return SEQUENCE;
    }
    if (first == 'U' && second == 'N') {
      return UNKNOWN;
    }
    return contains(SHORT_CODES, first, second) ? SHORT : LONG;
  }

  /** Returns whether the standard knows the code. */
  static boolean isKnown(int first, int second) {
    ValueRepresentation kind = of(first, second);
    return kind == SHORT
        || kind == SEQUENCE
        || kind == UNKNOWN
        || contains(LONG_CODES, first, second);
  }

  private static boolean contains(String codes, int first, int second) {
    for (int i = 0; i < codes.length(); i += 3) {
      if (codes.charAt(i) == first && codes.charAt(i + 1) == second) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(int character) {
    return character >= 'A' && character <= 'Z';
  }
}
