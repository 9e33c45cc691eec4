package io.github.openmidid.examples.register.rules;

/** Why a change does not go with what the register holds already. */
public enum Conflict {
  /** The reference was used before, for something else. */
  REQUEST_REFERENCE_REUSED("requestReferenceReused", "Request reference reused"),
  /** Another device was reported with this identifier. */
  MID_ID_IN_USE("midIdInUse", "MID-ID in use"),
  /** The identifier is linked, for ever. */
  MID_ID_LINKED("midIdLinked", "MID-ID linked"),
  /** The device is linked to another identifier, for ever. */
  DEVICE_LINKED("deviceLinked", "Device linked"),
  /** The device has changed since it was read. */
  VERSION_OUTDATED("versionOutdated", "Version outdated"),
  /** The identifier is not linked, and has to be. */
  NOT_LINKED("notLinked", "Not linked"),
  /** The device is not used for care. */
  NOT_CLINICAL("notClinical", "Not clinical"),
  /** The device is out of service. */
  DECOMMISSIONED("decommissioned", "Decommissioned"),
  /** The device has another billing number. */
  BILLING_NUMBER_GIVEN("billingNumberGiven", "Billing number given"),
  /** Another device has this billing number. */
  BILLING_NUMBER_IN_USE("billingNumberInUse", "Billing number in use");

  private final String code;
  private final String title;

  Conflict(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The last part of the problem type. */
  public String code() {
    return code;
  }

  /** The title of the problem, in English. */
  public String title() {
    return title;
  }
}
