package io.github.openmidid.examples.dicom.report;

import io.github.openmidid.examples.dicom.model.DicomFileException;

/** The reasons why a file or folder has no device. */
public enum UnmatchedFile {
  /** Not a DICOM file. */
  NOT_DICOM("notDicom", "notDicom", false),
  /** Neither file nor folder, such as a pipe. */
  NOT_A_FILE("notDicom", "notAFile", false),
  /** A DICOMDIR. */
  MEDIA_DIRECTORY("mediaDirectory", "mediaDirectory", false),
  /** The file is damaged. */
  DAMAGED("damaged", "damaged", true),
  /** Sequences are nested too deeply. */
  TOO_DEEP("damaged", "tooDeep", true),
  /** Too many elements. */
  TOO_MANY_ELEMENTS("damaged", "tooManyElements", true),
  /** A text is too long. */
  TOO_LONG("damaged", "tooLong", true),
  /** Compressed data expand too much. */
  TOO_LARGE("damaged", "tooLarge", true),
  /** A file that cannot be opened or read. */
  UNREADABLE("unreadable", "unreadable", true),
  /** A folder that cannot be opened or read. */
  UNREADABLE_FOLDER("unreadable", "unreadableFolder", true);

  private final String outcome;
  private final String code;
  private final boolean isToReview;

  UnmatchedFile(String outcome, String code, boolean isToReview) {
    this.outcome = outcome;
    this.code = code;
    this.isToReview = isToReview;
  }

  /** Returns the reason for an exception of the reader. */
  public static UnmatchedFile of(DicomFileException.Kind kind) {
    return switch (kind) {
      case NOT_DICOM -> NOT_DICOM;
      case MEDIA_DIRECTORY -> MEDIA_DIRECTORY;
      case TRUNCATED, DAMAGED -> DAMAGED;
      case TOO_DEEP -> TOO_DEEP;
      case TOO_MANY_ELEMENTS -> TOO_MANY_ELEMENTS;
      case TOO_LONG -> TOO_LONG;
      case TOO_LARGE -> TOO_LARGE;
    };
  }

  /** Returns the outcome in the csv file, in lowerCamelCase: {@code notDicom}. */
  public String outcome() {
    return outcome;
  }

  /** Returns the key of the text. */
  public String key() {
    return "file." + code;
  }

  /** Returns whether a person should review the file: it may have been an object of a device. */
  public boolean isToReview() {
    return isToReview;
  }
}
