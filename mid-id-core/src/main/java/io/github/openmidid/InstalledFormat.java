package io.github.openmidid;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the format by which {@link MidId} reads, once. */
final class InstalledFormat {
  static final FormatScanner SCANNER = scannerOf(find());

  private InstalledFormat() {}

  private static MidIdFormat find() {
    List<MidIdFormat> installed = new ArrayList<>();
    for (MidIdFormatProvider provider :
        ServiceLoader.load(MidIdFormatProvider.class, MidIdFormat.class.getClassLoader())) {
      installed.add(provider.format());
    }
    return only(installed);
  }

  static MidIdFormat only(List<MidIdFormat> installed) {
    if (installed.size() > 1) {
      throw new IllegalStateException(
          "more than one format of the MID-ID is installed: " + installed);
    }
    return installed.isEmpty()
        ? MidIdFormat.provisional()
        : FormatRules.checkExample(installed.get(0));
  }

  static FormatScanner scannerOf(MidIdFormat format) {
    if (format.equals(MidIdFormat.provisional())) {
      return new ProvisionalScanner();
    }
    return format.status() == MidIdFormat.Status.OPAQUE
        ? new OpaqueScanner(format)
        : new GroupedScanner(format);
  }
}
