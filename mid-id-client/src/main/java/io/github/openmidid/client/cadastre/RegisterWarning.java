package io.github.openmidid.client.cadastre;

import java.util.Objects;

/**
 * A warning in the response to a successful request. Immutable.
 *
 * @param code the code: {@code lateNotification} (the billing number may be assigned later, not
 *     retroactively), {@code deliveryMissing}, {@code deliveryDiffers} (another serial number than
 *     that of the device), {@code severalSuppliers} or {@code severalSerialNumbers} (deliveries
 *     with one identifier contradict each other), {@code changedAfterLink} (serial number, make,
 *     model, use or a date of a linked device), or a code that this release does not know
 * @param detail the description, in the language of the call
 */
public record RegisterWarning(String code, String detail) {
  /** Validates that nothing is null. */
  public RegisterWarning {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(detail, "detail");
  }
}
