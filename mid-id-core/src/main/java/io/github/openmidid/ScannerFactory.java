package io.github.openmidid;

/** Chooses the scanner that reads by a format. */
final class ScannerFactory {
  private ScannerFactory() {}

  /** Of any other format with the same data, the slower scanner says the same. */
  @SuppressWarnings("ReferenceEquality")
  static FormatScanner of(MidIdFormat format) {
    if (format == MidIdFormat.provisional()) {
      return new ProvisionalScanner();
    }
    return format.status() == MidIdFormat.Status.OPAQUE
        ? new OpaqueScanner(format)
        : new GroupedScanner(format);
  }
}
