package io.github.openmidid.examples.quickstart;

import io.github.openmidid.device.AttributeComparison;
import io.github.openmidid.device.DeviceCandidate;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.fanc.Reconciliation;
import io.github.openmidid.fanc.TransferRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows the comparison of a hospital's own list with registered devices, for docs/devices.md. */
final class ReconciliationExample {
  private ReconciliationExample() {}

  /** A row of the hospital's own list. */
  record Asset(long id, String make, String model, String serialNumber, String modality) {}

  static List<String> reconcile(List<Asset> assets, DeviceDirectory directory) {
    // snippet: reconcile
    List<TransferRow<Long>> rows = new ArrayList<>();
    for (Asset asset : assets) {
      rows.add(
          TransferRow.builder(asset.id())
              .make(asset.make())
              .model(asset.model())
              .serialNumber(asset.serialNumber())
              .modality(asset.modality())
              .build());
    }
    Reconciliation<Long> reconciliation =
        Reconciliation.builder(rows, directory).day(LocalDate.of(2026, 11, 22)).build();

    List<String> lines = new ArrayList<>();
    for (Reconciliation.Entry<Long> entry : reconciliation.entries()) {
      if (entry.status().needsAttention()) {
        lines.add(entry.status().code() + ": " + entry.message(Locale.ENGLISH));
        for (DeviceCandidate candidate : entry.candidates()) {
          for (AttributeComparison comparison : candidate.against()) {
            lines.add(
                comparison.message(Locale.ENGLISH)
                    + (": " + comparison.stated() + ", " + comparison.registered().orElse("-")));
          }
        }
      }
    }
    // end
    return lines;
  }
}
