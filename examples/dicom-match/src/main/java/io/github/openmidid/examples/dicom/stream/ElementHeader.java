package io.github.openmidid.examples.dicom.stream;

/**
 * The header of an element.
 *
 * @param tag the group in the upper 16 bits and the element in the lower ones
 * @param representation the value representation; {@code NONE} if the element does not state one
 * @param length the length of the value in bytes, or {@link #UNDEFINED}
 */
record ElementHeader(int tag, ValueRepresentation representation, long length) {
  /** The length of a sequence or item that ends with a delimiter. */
  static final long UNDEFINED = 0xFFFF_FFFFL;

  /** An item of a sequence. */
  static final int ITEM = 0xFFFE_E000;

  /** The end of an item of undefined length. */
  static final int ITEM_END = 0xFFFE_E00D;

  /** The end of a sequence of undefined length. */
  static final int SEQUENCE_END = 0xFFFE_E0DD;

  boolean isUndefined() {
    return length == UNDEFINED;
  }

  /** Returns whether this is an item or a delimiter, which have no value representation. */
  static boolean isDelimiter(int tag) {
    return tag == ITEM || tag == ITEM_END || tag == SEQUENCE_END;
  }
}
