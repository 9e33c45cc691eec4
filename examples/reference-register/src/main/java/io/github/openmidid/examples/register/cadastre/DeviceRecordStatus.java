package io.github.openmidid.examples.register.cadastre;

import java.util.Arrays;
import java.util.Optional;

/** The status of a device of the cadastre in the procedure. */
public enum DeviceRecordStatus {
  /** Reported; waits for the link with its identifier. */
  UNLINKED("unlinked", "r.status = 'available'"),
  /** Linked to its identifier; has no billing number today. */
  LINKED("linked", "r.status = 'linked' AND %s IS NULL"),
  /** Linked to its identifier; has a billing number today. */
  BILLED("billed", "r.status = 'linked' AND %s IS NOT NULL");

  private final String code;
  private final String condition;

  DeviceRecordStatus(String code, String condition) {
    this.code = code;
    this.condition = condition;
  }

  /** Returns the status of a device. */
  public static DeviceRecordStatus of(DeviceRecord device) {
    if (!device.linked()) {
      return UNLINKED;
    }
    return device.billingNumber().isPresent() ? BILLED : LINKED;
  }

  /** Returns the status with this code, if there is one. */
  public static Optional<DeviceRecordStatus> ofCode(String code) {
    return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
  }

  /** Returns the code in wire format: {@code unlinked}. */
  public String code() {
    return code;
  }

  /**
   * Returns the status as an SQL condition on the registration {@code r}.
   *
   * @param billingNumber the expression of its billing number of today
   */
  String condition(String billingNumber) {
    return condition.formatted(billingNumber);
  }
}
