package io.github.openmidid.examples.register.rules;

import java.util.List;

/**
 * A contradiction within a request, or between a request and the register.
 *
 * @param kind the kind of contradiction
 * @param field the property of the request
 * @param bounds the bounds that the value violates, as its message states them
 */
public record Mismatch(Kind kind, String field, List<String> bounds) {

  /** Creates a contradiction without bounds. */
  public Mismatch(Kind kind, String field) {
    this(kind, field, List.of());
  }

  /** The kinds of contradiction. */
  public enum Kind {
    /** The register does not have the resource that is referenced. */
    UNKNOWN("referencedResourceNotFound"),
    /** The identifier belongs to another operator, or the operator is not the caller. */
    OPERATOR("operatorMismatch"),
    /** The identifier was granted for another modality. */
    MODALITY("modalityMismatch"),
    /** The device was reported with another identifier. */
    MID_ID("midIdMismatch"),
    /** The prior authorization date is missing, which this modality requires. */
    PRIOR_AUTHORIZATION("priorAuthorizationMissing"),
    /** The device was not in the cadastre before the MID-ID was introduced. */
    NOT_EXISTING("notExisting"),
    /** Another device had this sequence number. */
    SEQUENCE_NUMBER("sequenceNumberUsed"),
    /** The last day of use is before the first. */
    PERIOD("invalidPeriod"),
    /** The prior authorization is dated after the first day of use. */
    AUTHORIZATION("invalidPeriod", "authorizationTooLate"),
    /** The date is not plausible. */
    DATE("outOfRange", "dateOutOfRange"),
    /** A billing number would be valid before the day of its assignment. */
    RETROACTIVE("outOfRange", "billingNumberRetroactive"),
    /** The last day of a billing number is before its first. */
    BILLING_PERIOD("invalidPeriod", "billingNumberPeriod"),
    /** The moment is too far ahead. */
    END("outOfRange", "endOutOfRange"),
    /**
     * The device with this cadastre number already has an identifier, and a different description.
     */
    CADASTRE_NUMBER("cadastreNumberUsed"),
    /** The organization itself does not have the permission. */
    NOT_ALLOWED("notAllowed"),
    /** The person has not requested the permission. */
    NOT_REQUESTED("notRequested"),
    /** The organization would delegate access to itself. */
    OWN_ORGANIZATION("ownOrganization"),
    /** The document is of the future, or older than any heavy imaging device. */
    DOCUMENT_DATE("outOfRange", "documentDate"),
    /** The moment has passed. */
    PAST("outOfRange");

    private final String code;
    private final String text;

    Kind(String code) {
      this(code, code);
    }

    Kind(String code, String text) {
      this.code = code;
      this.text = text;
    }

    /** Returns the last part of the key of the message. */
    public String text() {
      return text;
    }

    /** Returns the last part of the issue type. */
    public String code() {
      return code;
    }
  }
}
