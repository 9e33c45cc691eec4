package io.github.openmidid.billing;

import io.github.openmidid.internal.OperatorName;

/**
 * An operator as registers and invoices name it: by its name, or by the number of its recognition,
 * of RIZIV/INAMI or of its enterprise. Its campus is a question of the site.
 *
 * @param name the name or number
 */
record OperatorIdentity(OperatorName name) {
  private static final int RECOGNITION_DIGITS = 3;
  private static final int NIHDI_DIGITS = 8;

  /** The digits at RIZIV/INAMI with a qualification at the end, which is 000 for a hospital. */
  private static final int QUALIFIED_DIGITS = 11;

  boolean isSame(OperatorIdentity other) {
    return text().equals(other.text());
  }

  /**
   * Returns whether texts that are not the same prove different operators: two kinds of number do
   * not, nor does a name that is a part of the other one.
   */
  boolean isOther(OperatorIdentity other) {
    return name.isComparable(other.name)
        && !name.mayBeShortFormOf(other.name)
        && (!name.isNumber() || mostDigits() == other.mostDigits());
  }

  private String text() {
    boolean isQualified = name.words().length() == QUALIFIED_DIGITS && name.isNumber();
    return isQualified ? name.words().substring(0, NIHDI_DIGITS) : name.words();
  }

  /** Returns the most digits that numbers of this kind have. */
  private int mostDigits() {
    int digits = text().length();
    if (digits <= RECOGNITION_DIGITS) {
      return RECOGNITION_DIGITS;
    }
    return digits <= NIHDI_DIGITS ? NIHDI_DIGITS : Integer.MAX_VALUE; // of an enterprise
  }
}
