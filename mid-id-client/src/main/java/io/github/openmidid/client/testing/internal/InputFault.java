package io.github.openmidid.client.testing.internal;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.client.reference.ProblemIssue;
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

  /** Returns the issue of a property or parameter. */
  ProblemIssue issue(String name) {
    return new ProblemIssue(type, name, detail);
  }

  /** Returns the issue of a text that the register would not store; none if it is valid. */
  static List<ProblemIssue> ofText(String name, Optional<String> text, int maxLength) {
    boolean isValid =
        text.isEmpty()
            || (text.get().length() <= maxLength && DeviceField.OPERATOR.isValid(text.get()));
    return isValid ? List.of() : List.of(TEXT.issue(name));
  }
}
