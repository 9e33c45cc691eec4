package io.github.openmidid.cadastre;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.PlainTextCheck;
import io.github.openmidid.internal.SequenceNumber;
import io.github.openmidid.internal.WireCode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A field of a device in the cadastre. The constants are in the order of a report.
 *
 * <pre>{@code
 * DeviceField.SERIAL_NUMBER.code(); // "serialNumber"
 * DeviceField.SEQUENCE_NUMBER.isValid("10000"); // false
 * }</pre>
 *
 * <p>Sources: the public part of the form (FAQ and register page of the FPS Health), royal decree
 * of 19 January 2016, art. 2. The full list of the decree was not available.
 */
public enum DeviceField {
  /** The identifier that was granted for the device. */
  MID_ID("midId", true, "a canonical MID-ID"),
  /** The hospital or practitioner that operates the device. */
  OPERATOR("operator", true, 200),
  /** The type of device. */
  MODALITY("modality", true, "the wire code of a modality"),
  /** The manufacturer. */
  MAKE("make", true, 200),
  /** The model. */
  MODEL("model", true, 200),
  /** The serial number of the manufacturer. */
  SERIAL_NUMBER("serialNumber", true, 100),
  /** The use of the device: clinical, scientific or both. */
  USE("use", true, "clinical, scientific or mixed"),
  /** The location of the device: name or address of the campus. */
  CAMPUS("campus", true, 200),
  /** The site number of the FPS Health, if the campus has one. */
  SITE_NUMBER("siteNumber", false, 20),
  /**
   * The establishment unit number in the Crossroads Bank for Enterprises: ten digits, the first 2
   * to 8.
   */
  ESTABLISHMENT_UNIT_NUMBER(
      "establishmentUnitNumber", false, "ten digits, the first of them 2 to 8"),
  /** The unique number of the establishment at FANC; its format is not public. */
  FANC_ESTABLISHMENT_NUMBER("fancEstablishmentNumber", false, 64),
  /** The number that distinguishes several devices of one type, 1 to 9999: 2 for CT2. */
  SEQUENCE_NUMBER("sequenceNumber", false, "a number from 1 to " + SequenceNumber.MAX),
  /** The first day of use. */
  COMMISSIONING_DATE("commissioningDate", true, "a date of the form yyyy-MM-dd"),
  /** The date of the prior authorization by the federated entity. */
  PRIOR_AUTHORIZATION_DATE("priorAuthorizationDate", false, "a date of the form yyyy-MM-dd"),
  /** The last day of use. A report does not have this field, only a change. */
  DECOMMISSIONING_DATE("decommissioningDate", false, "a date of the form yyyy-MM-dd");

  private final String code;
  private final boolean required;
  private final String expectation;
  private final int maxLength;

  DeviceField(String code, boolean required, String expectation) {
    this.code = code;
    this.required = required;
    this.expectation = expectation;
    this.maxLength = 0;
  }

  /** Creates a field with a free text of at most {@code maxLength} characters. */
  DeviceField(String code, boolean required, int maxLength) {
    this.code = code;
    this.required = required;
    this.expectation =
        "a text with a letter or digit, without control or invisible characters and not longer than "
            + maxLength;
    this.maxLength = maxLength;
  }

  /** Returns the field with exactly this wire code, or empty if there is none. */
  public static Optional<DeviceField> ofCode(String code) {
    return WireCode.find(DeviceField.class, DeviceField::code, code);
  }

  /** Returns the wire code, in lowerCamelCase: {@code serialNumber}. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Returns the field with this wire code; Jackson and JAX-RS look for this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @FromJson
  public static DeviceField fromString(String code) {
    return WireCode.parse(DeviceField.class, DeviceField::code, code);
  }

  /** Returns whether every report has this field. A required field cannot be removed. */
  public boolean isRequired() {
    return required;
  }

  /**
   * Returns whether a text is a valid value in wire format: a canonical MID-ID, a wire code, a date
   * as {@code yyyy-MM-dd}, or free text. The length of a text is its number of code points, so that
   * a character outside of the Basic Multilingual Plane counts once. Whether a date is plausible is
   * another question: see {@link DeviceDates}.
   */
  public boolean isValid(String text) {
    if (maxLength > 0) {
      return text.codePointCount(0, text.length()) <= maxLength && PlainTextCheck.isPlain(text);
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

  /** Returns the description of a valid value for messages of the form {@code make is not …}. */
  String expectation() {
    return expectation;
  }

  /** Returns whether the values are dates. */
  boolean holdsDate() {
    return this == COMMISSIONING_DATE
        || this == PRIOR_AUTHORIZATION_DATE
        || this == DECOMMISSIONING_DATE;
  }

  private static boolean isDate(String text) {
    try {
      // The length excludes years above 9999, which java.time parses as +12026-01-01.
      return LocalDate.parse(text).getYear() > 0 && text.length() == 10;
    } catch (DateTimeParseException e) {
      return false; // java.time has no parser that does not throw
    }
  }
}
