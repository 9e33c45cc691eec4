package io.github.openmidid.examples.dicom.stream;

/** Selects the elements of a data set to read, and receives their values. */
public interface DataSetVisitor {

  /** The ways to proceed with an element. */
  enum Action {
    /** Go to the next element without keeping the value. */
    SKIP,
    /** Read the value. */
    VALUE,
    /** Read the items of the sequence. */
    ITEMS,
    /** Read nothing more of the file. Only for the outermost data set. */
    STOP
  }

  /** Selects the action for an element. */
  Action visit(int tag);

  /** Receives a value that {@link #visit} has requested. */
  void value(int tag, byte[] value);

  /** Returns the visitor of the next item of a sequence that {@link #visit} has requested. */
  DataSetVisitor item(int tag);

  /** Receives the end of the data set. */
  void end();
}
