package io.github.openmidid.examples.dicom.stream;

import java.io.IOException;
import java.util.Optional;

/**
 * Detects the encoding of a data set from its first element. What a file states is sometimes
 * missing or wrong.
 */
public final class EncodingDetector {
  private static final int META_GROUP = 0x0002;
  private static final int FIRST_GROUP = 0x0008;
  private static final int MAX_GROUP = 0x00FF;
  private static final long MAX_FIRST_LENGTH = 4096;

  private EncodingDetector() {}

  /** Returns the encoding; empty if the bytes do not look like an element. */
  public static Optional<DataEncoding> detect(DicomInput in) throws IOException {
    if (!in.has(8)) {
      return Optional.empty();
    }
    boolean isBigEndian = in.peek(0) == 0;
    int group = in.peek16(0, isBigEndian);
    if (group == 0 || group > MAX_GROUP) {
      return Optional.empty();
    }
    if (ValueRepresentation.isKnown(in.peek(4), in.peek(5))) {
      return Optional.of(isBigEndian ? DataEncoding.EXPLICIT_BIG_ENDIAN : DataEncoding.EXPLICIT);
    }
    boolean isImplicit =
        !isBigEndian && group == FIRST_GROUP && in.peek32(4, false) <= MAX_FIRST_LENGTH;
    return isImplicit ? Optional.of(DataEncoding.IMPLICIT) : Optional.empty();
  }

  /** Returns whether the next element belongs to the meta information of a file. */
  public static boolean isMetaInformation(DicomInput in) throws IOException {
    return in.has(4) && in.peek16(0, false) == META_GROUP;
  }
}
