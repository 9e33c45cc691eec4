package io.github.openmidid;

/** Chooses the scanner that reads by a format. */
final class ScannerChoice {
  private ScannerChoice() {}

  static FormatScanner of(MidIdFormat format) {
    if (format.equals(MidIdFormat.provisional())) {
      return new ProvisionalScanner();
    }
    return format.status() == MidIdFormat.Status.OPAQUE
        ? new OpaqueScanner(format)
        : new GroupedScanner(format);
  }
}
