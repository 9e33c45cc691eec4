package io.github.openmidid.examples.transfer.read;

/** Is told how far the work has come, often; it is for the listener to be brief. */
public interface ProgressListener {

  /** So many rows of a file were read. */
  void rowsRead(String fileName, int rows);

  /** So many of the identifiers of a file were looked up. */
  void resolved(int done, int total);

  /** Tells nobody. */
  static ProgressListener none() {
    return new ProgressListener() {
      @Override
      public void rowsRead(String fileName, int rows) {}

      @Override
      public void resolved(int done, int total) {}
    };
  }
}
