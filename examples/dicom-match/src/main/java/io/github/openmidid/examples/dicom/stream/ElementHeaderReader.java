package io.github.openmidid.examples.dicom.stream;

import io.github.openmidid.examples.dicom.model.DicomFileException;
import io.github.openmidid.examples.dicom.model.DicomFileException.Kind;
import java.io.IOException;

/** Reads the header of an element: its tag, its value representation and its length. */
final class ElementHeaderReader {
  private ElementHeaderReader() {}

  static ElementHeader read(DicomInput in, DataEncoding encoding) throws IOException {
    require(in, 8);
    boolean isBigEndian = encoding.isBigEndian();
    int tag = in.peekTag(0, isBigEndian);
    ValueRepresentation representation =
        encoding.isExplicit() && !ElementHeader.isDelimiter(tag)
            ? ValueRepresentation.of(in.peek(4), in.peek(5))
            : ValueRepresentation.NONE;
    return switch (representation) {
      case NONE -> header(in, tag, representation, in.peek32(4, isBigEndian), 8);
      case SHORT -> header(in, tag, representation, in.peek16(6, isBigEndian), 8);
      default -> {
        require(in, 12);
        yield header(in, tag, representation, in.peek32(8, isBigEndian), 12);
      }
    };
  }

  private static ElementHeader header(
      DicomInput in, int tag, ValueRepresentation representation, long length, int size)
      throws IOException {
    in.skip(size);
    return new ElementHeader(tag, representation, length);
  }

  private static void require(DicomInput in, int count) throws IOException {
    if (!in.has(count)) {
      throw new DicomFileException(Kind.TRUNCATED);
    }
  }
}
