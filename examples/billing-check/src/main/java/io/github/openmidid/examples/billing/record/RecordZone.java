package io.github.openmidid.examples.billing.record;

/**
 * A part of a record.
 *
 * @param first its first position, from 1
 * @param last its last position
 */
public record RecordZone(int first, int last) {
  /** The number of digits that a long holds. */
  private static final int MAX_LENGTH = 18;

  /**
   * Creates a zone.
   *
   * @throws IllegalArgumentException if it ends before it begins, or is longer than 18 characters
   */
  public RecordZone {
    if (first < 1 || last < first || last - first >= MAX_LENGTH) {
      throw new IllegalArgumentException("zone " + first + "-" + last);
    }
  }

  int length() {
    return last - first + 1;
  }

  boolean overlaps(RecordZone other) {
    return first <= other.last && other.first <= last;
  }
}
