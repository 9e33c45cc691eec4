package io.github.openmidid.examples.register.audit;

/** What can be done to the register, as the contract names it. */
public enum AuditAction {
  /** An identifier was granted. */
  MID_ID_GRANTED("midIdGranted"),
  /** A device was reported to the cadastre. */
  DEVICE_REPORTED("deviceReported"),
  /** What the cadastre holds of a device was changed. */
  DEVICE_CHANGED("deviceChanged"),
  /** A delivery was reported. */
  DELIVERY_REPORTED("deliveryReported"),
  /** An identifier was linked to its device. */
  MID_ID_LINKED("midIdLinked"),
  /** A device was given its billing number. */
  BILLING_NUMBER_GIVEN("billingNumberGiven"),
  /** A device of before was granted an identifier, and linked to it. */
  EXISTING_DEVICE_GRANTED("existingDeviceGranted"),
  /** A person was given access. */
  ACCESS_DELEGATED("accessDelegated"),
  /** Access of a person was withdrawn. */
  ACCESS_WITHDRAWN("accessWithdrawn"),
  /** A snapshot of the register was made. */
  SNAPSHOT_MADE("snapshotMade");

  private final String code;

  AuditAction(String code) {
    this.code = code;
  }

  /** The name between programs: {@code midIdGranted}. */
  public String code() {
    return code;
  }
}
