package io.github.openmidid.examples.register.unlinked;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.Optional;

/**
 * A contradiction to the link of a device, with its source in the register.
 *
 * @param code the kind of contradiction
 * @param other the other value, such as the serial number of the delivery; empty without one
 * @param midId the identifier of the other device or delivery
 * @param deviceId the other device
 * @param deliveryId the delivery
 */
public record ContradictionRecord(
    ContradictionCode code,
    String other,
    Optional<MidId> midId,
    Optional<String> deviceId,
    Optional<String> deliveryId) {

  static ContradictionRecord of(ContradictionCode code, String other) {
    return new ContradictionRecord(
        code, other, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static ContradictionRecord ofDelivery(ContradictionCode code, String other, String deliveryId) {
    return new ContradictionRecord(
        code, other, Optional.empty(), Optional.empty(), Optional.of(deliveryId));
  }

  static ContradictionRecord ofOtherMidId(MidId midId, String deliveryId) {
    return new ContradictionRecord(
        ContradictionCode.OTHER_MID_ID_DELIVERED,
        midId.toString(),
        Optional.of(midId),
        Optional.empty(),
        Optional.of(deliveryId));
  }

  static ContradictionRecord ofDevice(ContradictionCode code, MidId midId, String deviceId) {
    return new ContradictionRecord(
        code, midId.toString(), Optional.of(midId), Optional.of(deviceId), Optional.empty());
  }

  /** Returns the contradiction in words. */
  public LocalizedText text() {
    return LocalizedText.of("contradiction." + code.code(), other);
  }
}
