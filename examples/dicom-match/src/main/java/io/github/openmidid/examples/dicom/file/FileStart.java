package io.github.openmidid.examples.dicom.file;

import io.github.openmidid.examples.dicom.model.DicomFileException;
import io.github.openmidid.examples.dicom.model.DicomFileException.Kind;
import io.github.openmidid.examples.dicom.stream.DataEncoding;
import io.github.openmidid.examples.dicom.stream.DataSetWalker;
import io.github.openmidid.examples.dicom.stream.DicomInput;
import io.github.openmidid.examples.dicom.stream.EncodingDetector;
import java.io.IOException;
import java.util.Set;

/**
 * The start of a file (DICOM PS3.10): the preamble and the meta information, both of which may be
 * missing. It tells the encoding of the data set behind it.
 */
final class FileStart {
  private static final int PREAMBLE = 128;
  private static final int SOP_CLASS_UID = 0x0002_0002;
  private static final int TRANSFER_SYNTAX_UID = 0x0002_0010;
  private static final String MEDIA_DIRECTORY = "1.2.840.10008.1.3.10";
  private static final String DEFLATED = "1.2.840.10008.1.2.1.99";
  private static final String IMPLICIT = "1.2.840.10008.1.2";
  private static final String BIG_ENDIAN = "1.2.840.10008.1.2.2";

  private FileStart() {}

  /** The data set of a file, at its first element. */
  record DataSet(DicomInput in, DataEncoding encoding) {}

  /**
   * Reads the start of a file.
   *
   * @throws DicomFileException if it is not the start of a DICOM file
   */
  static DataSet read(DicomInput in) throws IOException {
    boolean hasPreamble = in.has(PREAMBLE + 4) && isMagic(in, PREAMBLE);
    if (hasPreamble) {
      in.skip(PREAMBLE + 4);
    } else if (in.has(4) && isMagic(in, 0)) {
      in.skip(4);
    } else if (EncodingDetector.detect(in).isEmpty()) {
      throw new DicomFileException(Kind.NOT_DICOM);
    }
    String syntax = transferSyntax(in);
    DicomInput data = syntax.equals(DEFLATED) ? in.inflated() : in;
    return new DataSet(data, EncodingDetector.detect(data).orElseGet(() -> encoding(syntax)));
  }

  private static boolean isMagic(DicomInput in, int offset) {
    return in.peek(offset) == 'D'
        && in.peek(offset + 1) == 'I'
        && in.peek(offset + 2) == 'C'
        && in.peek(offset + 3) == 'M';
  }

  /**
   * Returns the stated transfer syntax; empty if there is no meta information.
   *
   * @throws DicomFileException if the file is a DICOMDIR
   */
  private static String transferSyntax(DicomInput in) throws IOException {
    ValueVisitor visitor = new ValueVisitor(Set.of(SOP_CLASS_UID, TRANSFER_SYNTAX_UID));
    new DataSetWalker(in).walkMetaInformation(visitor);
    if (visitor.text(SOP_CLASS_UID).filter(MEDIA_DIRECTORY::equals).isPresent()) {
      throw new DicomFileException(Kind.MEDIA_DIRECTORY);
    }
    return visitor.text(TRANSFER_SYNTAX_UID).orElse("");
  }

  /** The encoding by the stated syntax; all syntaxes of compressed pixels are explicit. */
  private static DataEncoding encoding(String syntax) {
    return switch (syntax) {
      case IMPLICIT -> DataEncoding.IMPLICIT;
      case BIG_ENDIAN -> DataEncoding.EXPLICIT_BIG_ENDIAN;
      default -> DataEncoding.EXPLICIT;
    };
  }
}
