package io.github.openmidid.examples.register.unlinked;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.device.AttributeComparison;
import io.github.openmidid.device.AttributeComparison.Result;
import io.github.openmidid.device.DeviceAttribute;
import io.github.openmidid.device.DeviceCandidate;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.DeviceEvidence;
import io.github.openmidid.device.DeviceMatch;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.delivery.DeliveryDetails;
import io.github.openmidid.examples.register.delivery.DeliveryRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares a reported device with a delivery, by the rules for evidence of the core module. */
final class DeliveryComparer {
  private final DeviceRecord device;

  DeliveryComparer(DeviceRecord device) {
    this.device = device;
  }

  /** Returns the differences between a delivery and the device. */
  List<ContradictionRecord> differences(DeliveryRecord delivery) {
    return candidate(delivery).stream()
        .flatMap(found -> found.comparisons().stream())
        .flatMap(comparison -> difference(comparison, delivery).stream())
        .toList();
  }

  private static Optional<ContradictionRecord> difference(
      AttributeComparison comparison, DeliveryRecord delivery) {
    boolean differs = comparison.result() == Result.DIFFERENT || isUnreadableDifference(comparison);
    return differs
        ? contradiction(comparison.attribute(), delivery.report())
            .map(
                found ->
                    ContradictionRecord.ofDelivery(
                        found.code(), found.other(), delivery.deliveryId()))
        : Optional.empty();
  }

  /**
   * Returns whether two texts differ and one of them cannot be interpreted, such as a serial number
   * of zeros.
   */
  private static boolean isUnreadableDifference(AttributeComparison comparison) {
    return comparison.result() == Result.NOT_COMPARED
        && comparison
            .registered()
            .filter(text -> !text.equalsIgnoreCase(comparison.stated()))
            .isPresent();
  }

  private static Optional<ContradictionRecord> contradiction(
      DeviceAttribute attribute, DeliveryDetails report) {
    return switch (attribute) {
      case SERIAL_NUMBER -> found(ContradictionCode.SERIAL_NUMBER_DIFFERS, report.serialNumber());
      case MAKE -> found(ContradictionCode.MAKE_DIFFERS, report.make());
      case MODEL -> found(ContradictionCode.MODEL_DIFFERS, report.model());
      case DAY_OF_USE -> found(ContradictionCode.INSTALLED_LATER, report.installedOn().toString());
      default -> Optional.empty();
    };
  }

  private static Optional<ContradictionRecord> found(ContradictionCode code, String other) {
    return Optional.of(ContradictionRecord.of(code, other));
  }

  /** Returns the comparisons with a delivery, even if no number is the same. */
  private Optional<DeviceCandidate> candidate(DeliveryRecord delivery) {
    DeliveryDetails report = delivery.report();
    RegisteredDevice delivered =
        RegisteredDevice.builder(report.midId())
            .make(report.make())
            .model(report.model())
            .serialNumber(report.serialNumber())
            .inServiceSince(report.installedOn())
            .build();
    DeviceMatch match =
        DeviceDirectory.of(List.of(delivered)).match(evidence(report.midId().toString()));
    return Stream.concat(match.candidates().stream(), match.rejected().stream()).findFirst();
  }

  private DeviceEvidence evidence(String midId) {
    return DeviceEvidence.builder()
        .midId(midId)
        .make(device.get(DeviceField.MAKE).orElse(null))
        .model(device.get(DeviceField.MODEL).orElse(null))
        .serialNumber(device.get(DeviceField.SERIAL_NUMBER).orElse(null))
        .dayOfUse(device.get(DeviceField.COMMISSIONING_DATE).map(LocalDate::parse).orElse(null))
        .build();
  }
}
