package io.github.openmidid.examples.testing.wire;

/** Reads the headers of TLS records: type, version, length (RFC 8446, 5.1). */
final class TlsRecordHeader {
  private static final int SIZE = 5;
  private static final int FIRST_TYPE = 20;
  private static final int LAST_TYPE = 23;
  private static final int MAJOR_VERSION = 3;

  private TlsRecordHeader() {}

  /**
   * Returns whether a byte belongs to the version of a record.
   *
   * @param bytes whole records; bytes that are none have no version
   */
  static boolean isVersion(byte[] bytes, int index) {
    int start = 0;
    while (start + SIZE <= bytes.length && isHeader(bytes, start)) {
      if (index == start + 1 || index == start + 2) {
        return true;
      }
      start += SIZE + ((bytes[start + 3] & 0xFF) << 8 | (bytes[start + 4] & 0xFF));
    }
    return false;
  }

  private static boolean isHeader(byte[] bytes, int start) {
    return bytes[start] >= FIRST_TYPE
        && bytes[start] <= LAST_TYPE
        && bytes[start + 1] == MAJOR_VERSION;
  }
}
