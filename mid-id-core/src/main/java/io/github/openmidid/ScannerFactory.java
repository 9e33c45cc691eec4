package io.github.openmidid;

/** A factory of the scanner for a format. */
final class ScannerFactory {
  private ScannerFactory() {}

  /**
   * Returns a scanner for a format. Only the provisional instance itself gets the fast scanner; the
   * general one produces the same outcome for an equal format.
   */
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
