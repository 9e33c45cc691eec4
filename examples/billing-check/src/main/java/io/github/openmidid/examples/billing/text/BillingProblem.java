package io.github.openmidid.examples.billing.text;

import io.github.openmidid.examples.messages.Messages;
import io.github.openmidid.examples.messages.ProblemKind;

/** The problems of this program alone. */
public enum BillingProblem implements ProblemKind {
  /** A file cannot be read. */
  UNREADABLE("unreadable"),
  /** A file is empty, or has a header only. */
  EMPTY("empty"),
  /** The file is neither an electronic invoice, nor csv or xlsx, or is damaged. */
  FORMAT("format"),
  /** A csv file cannot be read from some line on. */
  CSV("csv"),
  /** No table has a column with billing numbers. */
  NO_COLUMN("noColumn"),
  /** A table has no column with the day of the examination. */
  NO_DATE("noDate"),
  /** Two columns could hold the billing numbers. */
  TWO_COLUMNS("twoColumns"),
  /** No column has a header that an option states. */
  UNKNOWN_COLUMN("unknownColumn"),
  /** A decision upon a column that is not KIND=HEADER. */
  COLUMN("column"),
  /** A decision upon a column with numbers of patients. */
  PATIENT_COLUMN("patientColumn"),
  /** The list of codes cannot be read. */
  CODES_UNREADABLE("codesUnreadable"),
  /** A row of the list of codes is not understood. */
  CODES_ROW("codesRow"),
  /** The file of positions cannot be read. */
  LAYOUT_UNREADABLE("layoutUnreadable"),
  /** The file of positions is not understood, or would read numbers of patients. */
  LAYOUT("layout"),
  /** The register does not show billing numbers. */
  NO_BILLING("noBilling"),
  /** A file to be checked is named twice, so that its lines would count twice. */
  SAME_FILE("sameFile"),
  /** A result would overwrite a file of the run. */
  RESULT_OVER_INPUT("resultOverInput"),
  /** A result cannot be written. */
  RESULT_UNWRITABLE("resultUnwritable");

  private final String code;

  BillingProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Messages messages() {
    return BillingMessages.TEXTS;
  }
}
