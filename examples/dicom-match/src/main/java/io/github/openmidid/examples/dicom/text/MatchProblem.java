package io.github.openmidid.examples.dicom.text;

import io.github.openmidid.examples.messages.Messages;
import io.github.openmidid.examples.messages.ProblemKind;

/** The problems of this program alone. */
public enum MatchProblem implements ProblemKind {
  /** The list of devices or of aliases cannot be read. */
  LIST_UNREADABLE("listUnreadable"),
  /** The file is neither csv nor xlsx, or is damaged. */
  LIST_FORMAT("listFormat"),
  /** The list has no column with MID-IDs, or two. */
  LIST_COLUMN("listColumn"),
  /** The list has no rows that can be read. */
  LIST_EMPTY("listEmpty"),
  /** The register shows no devices. */
  NO_DEVICES("noDevices"),
  /** A snapshot alone has no serial numbers. */
  SNAPSHOT_ALONE("snapshotAlone"),
  /** A result would overwrite a file of the run. */
  RESULT_OVER_INPUT("resultOverInput"),
  /** A result cannot be written. */
  RESULT_UNWRITABLE("resultUnwritable");

  private final String code;

  MatchProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Messages messages() {
    return MatchMessages.TEXTS;
  }
}
