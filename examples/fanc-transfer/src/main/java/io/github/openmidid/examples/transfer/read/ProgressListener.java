package io.github.openmidid.examples.transfer.read;

/** Receives progress, often: the implementation limits its output. */
public interface ProgressListener {

  /** Reports the number of rows read from a file. */
  void rowsRead(String fileName, int rows);

  /** Reports the number of identifiers looked up, out of a total. */
  void resolved(int done, int total);

  /** Returns a listener that does nothing. */
  static ProgressListener none() {
    return new ProgressListener() {
      @Override
      public void rowsRead(String fileName, int rows) {}

      @Override
      public void resolved(int done, int total) {}
    };
  }
}
