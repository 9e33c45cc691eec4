package io.github.openmidid.examples.register.audit;

/** The actions that the audit trail records, as named in the contract. */
public enum AuditAction {
  /** An identifier was granted. */
  MID_ID_GRANTED("midIdGranted"),
  /** A device was reported to the cadastre. */
  DEVICE_REPORTED("deviceReported"),
  /** The data of a device in the cadastre was changed. */
  DEVICE_CHANGED("deviceChanged"),
  /** A delivery was reported. */
  DELIVERY_REPORTED("deliveryReported"),
  /** An identifier was linked to its device. */
  MID_ID_LINKED("midIdLinked"),
  /** A billing number was assigned to a device. */
  BILLING_NUMBER_GIVEN("billingNumberGiven"),
  /** The last day of the billing number of a device was set. */
  BILLING_NUMBER_ENDED("billingNumberEnded"),
  /** An identifier was granted to an existing device and linked to it. */
  EXISTING_DEVICE_GRANTED("existingDeviceGranted"),
  /** A document about a device was added. */
  DOCUMENT_ADDED("documentAdded"),
  /** A document about a device was withdrawn. */
  DOCUMENT_WITHDRAWN("documentWithdrawn"),
  /** Access was delegated to a person. */
  ACCESS_DELEGATED("accessDelegated"),
  /** A person's access was withdrawn. */
  ACCESS_WITHDRAWN("accessWithdrawn"),
  /** A person has requested access. */
  ACCESS_REQUESTED("accessRequested"),
  /** The access that a person has requested was granted, all or a part of it. */
  ACCESS_REQUEST_GRANTED("accessRequestGranted"),
  /** The access that a person has requested was refused. */
  ACCESS_REQUEST_REFUSED("accessRequestRefused"),
  /** A snapshot of the register was created. */
  SNAPSHOT_MADE("snapshotMade");

  private final String code;

  AuditAction(String code) {
    this.code = code;
  }

  /** Returns the code in wire format: {@code midIdGranted}. */
  public String code() {
    return code;
  }
}
