package io.github.openmidid.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.internal.PlainTextCheck;
import io.github.openmidid.internal.SequenceNumber;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What the cadastre holds of a device, field by field, in the order of a report.
 *
 * <p>The fields follow what is public of the form (FAQ and register page of the FPS Health, royal
 * decree of 19 January 2016, art. 2); the full list of the decree was not at hand.
 */
public enum DeviceField {
  /** The identifier that was granted for the device. */
  MID_ID("midId", true, "a canonical MID-ID"),
  /** The hospital or practitioner who runs it. */
  OPERATOR("operator", true, 200),
  /** Its type. */
  MODALITY("modality", true, "the wire code of a modality"),
  /** The manufacturer. */
  MAKE("make", true, 200),
  /** The model. */
  MODEL("model", true, 200),
  /** The manufacturer's serial number. */
  SERIAL_NUMBER("serialNumber", true, 100),
  /** Clinical, scientific or both. */
  USE("use", true, "clinical, scientific or mixed"),
  /** Where it stands: name or address of the campus. */
  CAMPUS("campus", true, 200),
  /** Site number of the FPS Health, if the campus has one. */
  SITE_NUMBER("siteNumber", false, 20),
  /** Establishment unit in the Crossroads Bank for Enterprises: ten digits, the first 2 to 8. */
  ESTABLISHMENT_UNIT_NUMBER(
      "establishmentUnitNumber", false, "ten digits, the first of them 2 to 8"),
  /** FANC's unique number of the establishment; its format is not public. */
  FANC_ESTABLISHMENT_NUMBER("fancEstablishmentNumber", false, 64),
  /** Distinguishes several devices of one type: 2 for CT2; 1 to 9999. */
  SEQUENCE_NUMBER("sequenceNumber", false, "a number from 1 to " + SequenceNumber.MAX),
  /** The first day of use. */
  COMMISSIONING_DATE("commissioningDate", true, "a date of the form yyyy-MM-dd"),
  /** The day on which the federated entity gave its prior authorization. */
  PRIOR_AUTHORIZATION_DATE("priorAuthorizationDate", false, "a date of the form yyyy-MM-dd"),
  /** The last day of use; part of a change, never of a report. */
  DECOMMISSIONING_DATE("decommissioningDate", false, "a date of the form yyyy-MM-dd");

  private final String code;
  private final boolean required;
  private final String expectation;
  private final int most;

  DeviceField(String code, boolean required, String expectation) {
    this.code = code;
    this.required = required;
    this.expectation = expectation;
    this.most = 0;
  }

  /** A text of at most so many characters. */
  DeviceField(String code, boolean required, int most) {
    this.code = code;
    this.required = required;
    this.expectation =
        "a text with a letter or digit, without control or invisible characters and not longer than "
            + most;
    this.most = most;
  }

  /** The field with this name between programs, exactly; empty if there is none. */
  public static Optional<DeviceField> ofCode(String code) {
    for (DeviceField field : values()) {
      if (field.code.equals(code)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** The name between programs: {@code serialNumber}. */
  public String code() {
    return code;
  }

  /** Whether every report has it; what is required cannot be removed. */
  public boolean isRequired() {
    return required;
  }

  /**
   * Whether a text can stand for this field, in the form between programs: the canonical MID-ID,
   * wire codes, dates as {@code yyyy-MM-dd}, other text as it is.
   */
  public boolean isValid(String text) {
    if (most > 0) {
      return text.length() <= most && PlainTextCheck.isPlain(text);
    }
    if (this == MID_ID) {
      return MidId.isCanonical(text);
    }
    if (this == MODALITY) {
      return Modality.ofCode(text).isPresent();
    }
    if (this == USE) {
      return DeviceUse.ofCode(text).isPresent();
    }
    if (this == SEQUENCE_NUMBER) {
      return SequenceNumber.isValid(text);
    }
    return this == ESTABLISHMENT_UNIT_NUMBER ? text.matches("[2-8][0-9]{9}") : isDate(text);
  }

  /** What a text for this field has to be, for a message: {@code make is not …}. */
  String expectation() {
    return expectation;
  }

  private static boolean isDate(String text) {
    try {
      // Of ten characters, so of year 1 to 9999: java.time reads +12026-01-01 too.
      return LocalDate.parse(text).getYear() > 0 && text.length() == 10;
    } catch (DateTimeParseException e) {
      return false; // java.time has no other way to ask
    }
  }
}
