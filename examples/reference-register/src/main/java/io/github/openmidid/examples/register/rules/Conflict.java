package io.github.openmidid.examples.register.rules;

/** The reasons why a change conflicts with the state of the register. */
public enum Conflict {
  /** The request reference was used for a different request. */
  REQUEST_REFERENCE_REUSED("requestReferenceReused", "Request reference reused"),
  /** Another device was reported with this identifier. */
  MID_ID_IN_USE("midIdInUse", "MID-ID in use"),
  /** The identifier is permanently linked. */
  MID_ID_LINKED("midIdLinked", "MID-ID linked"),
  /** The device is permanently linked to another identifier. */
  DEVICE_LINKED("deviceLinked", "Device linked"),
  /** The device has changed since it was read. */
  VERSION_OUTDATED("versionOutdated", "Version outdated"),
  /** The identifier is not linked, but must be. */
  NOT_LINKED("notLinked", "Not linked"),
  /** The device is not in clinical use. */
  NOT_CLINICAL("notClinical", "Not clinical"),
  /** The device is out of service. */
  DECOMMISSIONED("decommissioned", "Decommissioned"),
  /** The person has an access request that waits for a decision. */
  ACCESS_REQUEST_PENDING("accessRequestPending", "Access request pending"),
  /** There is another decision on the access request. */
  ACCESS_REQUEST_DECIDED("accessRequestDecided", "Access request decided"),
  /** The device has another billing number, or this one on other days. */
  BILLING_NUMBER_GIVEN("billingNumberGiven", "Billing number given"),
  /** Another organization has added the document. */
  DOCUMENT_OF_ANOTHER("documentOfAnother", "Document of another organization"),
  /** The billing number has another last day. */
  BILLING_NUMBER_ENDED("billingNumberEnded", "Billing number ended"),
  /** Another device has this billing number. */
  BILLING_NUMBER_IN_USE("billingNumberInUse", "Billing number in use");

  private final String code;
  private final String title;

  Conflict(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** Returns the last part of the problem type. */
  public String code() {
    return code;
  }

  /** Returns the title of the problem, in English. */
  public String title() {
    return title;
  }
}
