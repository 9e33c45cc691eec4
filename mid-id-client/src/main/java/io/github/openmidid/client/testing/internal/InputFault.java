package io.github.openmidid.client.testing.internal;

import io.github.openmidid.cadastre.DeviceDates;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.client.reference.ProblemIssue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The faults of an input, with the issue type and the text of the contract. */
enum InputFault {
  UNKNOWN("belgif:input-validation:referencedResourceNotFound", "the register does not know it"),
  OPERATOR(
      "openmidid:input-validation:midIdRegister:operatorMismatch",
      "it belongs to another operator"),
  MODALITY(
      "openmidid:input-validation:midIdRegister:modalityMismatch",
      "the MID-ID was granted for another modality"),
  MID_ID(
      "openmidid:input-validation:midIdRegister:midIdMismatch",
      "the device was reported with another MID-ID"),
  PRIOR_AUTHORIZATION(
      "openmidid:input-validation:midIdRegister:priorAuthorizationMissing",
      "for a device of this modality the date of the prior authorization is required"),
  SEQUENCE_NUMBER(
      "belgif-ext:input-validation:rejectedInput",
      "another device of this modality has or had this sequence number"),
  PERIOD(
      "belgif-ext:input-validation:invalidPeriod",
      "the decommissioning date is before the commissioning date"),
  AUTHORIZATION(
      "belgif-ext:input-validation:invalidPeriod",
      "the date of the prior authorization is after the commissioning date"),
  DATE("belgif-ext:input-validation:outOfRange", "this date is not between %s and %s"),
  END("belgif-ext:input-validation:outOfRange", "this moment is after %s"),
  RETROACTIVE(
      "belgif-ext:input-validation:outOfRange",
      "a billing number never applies retroactively: its first day is the day of its assignment,"
          + " %s, at the earliest (FAQ of the FPS Public Health, question 1)"),
  BILLING_PERIOD(
      "belgif-ext:input-validation:invalidPeriod",
      "the last day is before the first day of the billing number, %s"),
  ZEROS(
      "belgif:input-validation:schemaViolation", "a billing number does not consist of zeros only"),
  CARE_PROCESS(
      "belgif:input-validation:schemaViolation",
      "it is not the code of a care process in this register"),
  OWN_ORGANIZATION("belgif-ext:input-validation:rejectedInput", "this is your own organization"),
  PAST("belgif-ext:input-validation:outOfRange", "this moment is in the past"),
  TEXT(
      "belgif:input-validation:schemaViolation",
      "it is not a single line of text, or it is too long");

  private final String type;
  private final String detail;

  InputFault(String type, String detail) {
    this.type = "urn:problem-type:" + type;
    this.detail = detail;
  }

  /**
   * Returns the issue of a property or parameter.
   *
   * @param bounds the bounds that the value violates, as the detail states them
   */
  ProblemIssue issue(String name, Object... bounds) {
    return new ProblemIssue(type, name, detail.formatted(bounds));
  }

  /** Returns the issue of a date about a device that is not plausible; none if it is. */
  static List<ProblemIssue> ofDate(String name, LocalDate date, LocalDate today) {
    return DeviceDates.isPlausible(date, today)
        ? List.of()
        : List.of(DATE.issue(name, DeviceDates.EARLIEST, DeviceDates.latest(today)));
  }

  /** Returns the issue of a text that the register would not store; none if it is valid. */
  static List<ProblemIssue> ofText(String name, Optional<String> text, int maxLength) {
    boolean isValid =
        text.isEmpty()
            || (text.get().codePointCount(0, text.get().length()) <= maxLength
                && DeviceField.OPERATOR.isValid(text.get()));
    return isValid ? List.of() : List.of(TEXT.issue(name));
  }
}
