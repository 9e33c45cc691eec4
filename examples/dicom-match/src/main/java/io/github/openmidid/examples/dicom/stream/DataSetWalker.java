package io.github.openmidid.examples.dicom.stream;

import io.github.openmidid.examples.dicom.model.DicomFileException;
import io.github.openmidid.examples.dicom.model.DicomFileException.Kind;
import io.github.openmidid.examples.dicom.stream.DataSetVisitor.Action;
import java.io.IOException;

/** Walks through the elements of a data set (DICOM PS3.5, chapter 7). */
public final class DataSetWalker {
  /** The maximum depth of sequences; real objects have some ten levels. */
  static final int MAX_DEPTH = 64;

  /** The maximum number of elements; the largest real reports have some 100,000. */
  static final int MAX_ELEMENTS = 4_000_000;

  /** The maximum length of a value that is read. */
  static final int MAX_VALUE = 1 << 16;

  private static final long TO_DELIMITER = -1;
  private static final long TO_END_OF_FILE = Long.MAX_VALUE;

  private final DicomInput in;
  private int elements;

  /** Creates a walker at the current position of an input. */
  public DataSetWalker(DicomInput in) {
    this.in = in;
  }

  /**
   * Walks to the end of the file, or to the element at which the visitor stops.
   *
   * @throws DicomFileException if the structure is damaged or exceeds a limit
   */
  public void walk(DataSetVisitor visitor, DataEncoding encoding) throws IOException {
    walk(visitor, encoding, TO_END_OF_FILE, 0);
    visitor.end();
  }

  /** Walks through the meta information at the start of a file, which is explicit. */
  public void walkMetaInformation(DataSetVisitor visitor) throws IOException {
    while (EncodingDetector.isMetaInformation(in)) {
      ElementHeader header = ElementHeaderReader.read(in, DataEncoding.EXPLICIT);
      if (header.isUndefined() || ++elements > MAX_ELEMENTS) {
        throw new DicomFileException(Kind.DAMAGED);
      }
      read(header, visitor.visit(header.tag()), visitor, DataEncoding.EXPLICIT, 0);
    }
    visitor.end();
  }

  private void walk(DataSetVisitor visitor, DataEncoding encoding, long end, int depth)
      throws IOException {
    while (end == TO_DELIMITER || in.position() < end) {
      if (end == TO_END_OF_FILE && !in.has(1)) {
        return;
      }
      ElementHeader header = ElementHeaderReader.read(in, encoding);
      if (header.tag() == ElementHeader.ITEM_END && end == TO_DELIMITER) {
        return;
      }
      if (++elements > MAX_ELEMENTS) {
        throw new DicomFileException(Kind.TOO_MANY_ELEMENTS);
      }
      if (ElementHeader.isDelimiter(header.tag()) || header.tag() == 0) {
        throw new DicomFileException(Kind.DAMAGED);
      }
      Action action = visitor.visit(header.tag());
      if (action == Action.STOP) {
        return;
      }
      requireWithin(header, end);
      read(header, action, visitor, encoding, depth);
    }
    if (end != TO_END_OF_FILE && in.position() > end) {
      throw new DicomFileException(Kind.DAMAGED);
    }
  }

  private void requireWithin(ElementHeader header, long end) throws DicomFileException {
    boolean isBounded = end != TO_DELIMITER && end != TO_END_OF_FILE;
    if (isBounded && !header.isUndefined() && in.position() + header.length() > end) {
      throw new DicomFileException(Kind.DAMAGED);
    }
  }

  private void read(
      ElementHeader header, Action action, DataSetVisitor visitor, DataEncoding encoding, int depth)
      throws IOException {
    if (header.isUndefined()) {
      DataSetVisitor items = action == Action.ITEMS ? visitor : SkippingVisitor.INSTANCE;
      sequence(header, items, encoding, depth);
    } else if (action == Action.ITEMS) {
      sequence(header, visitor, encoding, depth);
    } else if (action == Action.VALUE) {
      if (header.length() > MAX_VALUE) {
        throw new DicomFileException(Kind.TOO_LONG);
      }
      visitor.value(header.tag(), in.value(header.tag(), (int) header.length()));
    } else {
      in.skip(header.length());
    }
  }

  private void sequence(ElementHeader header, DataSetVisitor visitor, DataEncoding outer, int depth)
      throws IOException {
    if (depth == MAX_DEPTH) {
      throw new DicomFileException(Kind.TOO_DEEP);
    }
    DataEncoding encoding = outer;
    if (header.representation() == ValueRepresentation.UNKNOWN) {
      // PS3.5, 6.2.2: such a sequence is in implicit VR; some programs write it explicitly.
      encoding = isExplicitItem() ? DataEncoding.EXPLICIT : DataEncoding.IMPLICIT;
    }
    long end = header.isUndefined() ? TO_DELIMITER : in.position() + header.length();
    while (end == TO_DELIMITER || in.position() < end) {
      ElementHeader item = ElementHeaderReader.read(in, encoding);
      if (item.tag() == ElementHeader.SEQUENCE_END && end == TO_DELIMITER) {
        return;
      }
      if (item.tag() != ElementHeader.ITEM || ++elements > MAX_ELEMENTS) {
        throw new DicomFileException(Kind.DAMAGED);
      }
      requireWithin(item, end);
      item(header.tag(), item, visitor, encoding, depth);
    }
    if (in.position() > end) {
      throw new DicomFileException(Kind.DAMAGED);
    }
  }

  private void item(
      int sequence, ElementHeader item, DataSetVisitor visitor, DataEncoding encoding, int depth)
      throws IOException {
    if (visitor == SkippingVisitor.INSTANCE && !item.isUndefined()) {
      in.skip(item.length());
      return;
    }
    DataSetVisitor content = visitor.item(sequence);
    long end = item.isUndefined() ? TO_DELIMITER : in.position() + item.length();
    walk(content, encoding, end, depth + 1);
    content.end();
  }

  /** Returns whether the first element of the first item states a value representation. */
  private boolean isExplicitItem() throws IOException {
    return in.has(14)
        && in.peekTag(0, false) == ElementHeader.ITEM
        && ValueRepresentation.isKnown(in.peek(12), in.peek(13));
  }
}
