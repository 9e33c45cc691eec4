package io.github.openmidid.examples.dicom.model;

import java.io.IOException;

/** Thrown if a file is not an object that can be read. The message holds nothing of the file. */
public final class DicomFileException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The reasons why a file cannot be read. */
  public enum Kind {
    /** The file does not begin like a DICOM file or data set. */
    NOT_DICOM,
    /** The file is a DICOMDIR, which lists the files of a medium and is no object itself. */
    MEDIA_DIRECTORY,
    /** The file ends within an element; the reader returns what it read before. */
    TRUNCATED,
    /** A length or tag contradicts the structure around it, or compressed data are damaged. */
    DAMAGED,
    /** Sequences are nested more deeply than in any real object. */
    TOO_DEEP,
    /** There are more elements than in any real object. */
    TOO_MANY_ELEMENTS,
    /** A text is longer than in any real object. */
    TOO_LONG,
    /** Compressed data expand beyond any plausible header. */
    TOO_LARGE
  }

  private final Kind kind;

  /** Creates the exception. */
  public DicomFileException(Kind kind) {
    super(kind.toString());
    this.kind = kind;
  }

  /** Creates the exception with its cause. */
  public DicomFileException(Kind kind, Throwable cause) {
    super(kind.toString(), cause);
    this.kind = kind;
  }

  /** Returns the reason. */
  public Kind kind() {
    return kind;
  }
}
