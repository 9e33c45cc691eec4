package io.github.openmidid.examples.billing.check;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of a file: an examination that was or will be billed. It has no field for a patient.
 *
 * @param line its line, from 1
 * @param nomenclatureCode the exact text of the file
 * @param billingNumber the exact text of the file
 * @param day the day; empty if it cannot be read
 * @param midId the exact text of the file; empty if the file does not name devices
 * @param modality the exact text of the file
 * @param operator the exact text of the file, or that of the user for the whole file
 * @param site the exact text of the file, or that of the user for the whole file
 */
public record ExaminationLine(
    long line,
    String nomenclatureCode,
    String billingNumber,
    Optional<LocalDate> day,
    String midId,
    String modality,
    String operator,
    String site) {

  /** Returns whether another line has equal values, whatever its number in the file is. */
  boolean statesSame(ExaminationLine other) {
    return billingNumber.equals(other.billingNumber)
        && nomenclatureCode.equals(other.nomenclatureCode)
        && day.equals(other.day)
        && midId.equals(other.midId)
        && modality.equals(other.modality)
        && operator.equals(other.operator)
        && site.equals(other.site);
  }

  /**
   * Returns a hash of the values that differ most; it is the same for lines that state the same.
   */
  int hashOfStated() {
    return (billingNumber.hashCode() * 31 + nomenclatureCode.hashCode()) * 31 + day.hashCode();
  }
}
