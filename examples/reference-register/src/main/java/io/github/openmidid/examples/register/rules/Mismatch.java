package io.github.openmidid.examples.register.rules;

/**
 * One thing in a request that does not fit with the rest of it, or with what the register knows.
 *
 * @param kind what does not fit
 * @param field the property in which it shows
 */
public record Mismatch(Kind kind, String field) {

  /** What does not fit. */
  public enum Kind {
    /** The register does not know what is named. */
    UNKNOWN("referencedResourceNotFound"),
    /** The identifier is of another operator, or the operator is another than the one who asks. */
    OPERATOR("operatorMismatch"),
    /** The identifier was granted for another modality. */
    MODALITY("modalityMismatch"),
    /** The device was reported with another identifier. */
    MID_ID("midIdMismatch"),
    /** A device of this modality needs the date of its prior authorization. */
    PRIOR_AUTHORIZATION("priorAuthorizationMissing"),
    /** The cadastre did not know the device before the MID-ID came. */
    NOT_EXISTING("notExisting"),
    /** Another device had this sequence number. */
    SEQUENCE_NUMBER("sequenceNumberUsed"),
    /** The last day of use is before the first. */
    PERIOD("invalidPeriod"),
    /** The number has an identifier already, and was described differently then. */
    CADASTRE_NUMBER("cadastreNumberUsed"),
    /** The organization itself does not have the permission. */
    NOT_ALLOWED("notAllowed"),
    /** The moment has passed. */
    PAST("outOfRange");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Its name. */
    public String code() {
      return code;
    }
  }
}
