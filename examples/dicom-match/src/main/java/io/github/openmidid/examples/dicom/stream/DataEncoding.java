package io.github.openmidid.examples.dicom.stream;

/**
 * The encoding of the elements of a data set.
 *
 * @param isExplicit whether each element states its value representation
 * @param isBigEndian whether the most significant byte of a number comes first
 */
public record DataEncoding(boolean isExplicit, boolean isBigEndian) {
  /** Implicit VR, little endian: the default, and the encoding within elements of unknown VR. */
  public static final DataEncoding IMPLICIT = new DataEncoding(false, false);

  /** Explicit VR, little endian: the usual encoding, also of objects with compressed pixels. */
  public static final DataEncoding EXPLICIT = new DataEncoding(true, false);

  /** Explicit VR, big endian, retired. */
  public static final DataEncoding EXPLICIT_BIG_ENDIAN = new DataEncoding(true, true);
}
