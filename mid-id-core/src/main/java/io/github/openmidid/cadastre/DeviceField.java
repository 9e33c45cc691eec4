package io.github.openmidid.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
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
  MID_ID("midId", true, Kind.MID_ID, 0),
  /** The hospital or practitioner who runs it. */
  OPERATOR("operator", true, Kind.TEXT, 200),
  /** Its type. */
  MODALITY("modality", true, Kind.MODALITY, 0),
  /** The manufacturer. */
  MAKE("make", true, Kind.TEXT, 200),
  /** The model. */
  MODEL("model", true, Kind.TEXT, 200),
  /** The manufacturer's serial number. */
  SERIAL_NUMBER("serialNumber", true, Kind.TEXT, 100),
  /** Clinical, scientific or both. */
  USE("use", true, Kind.USE, 0),
  /** Where it stands: name or address of the campus. */
  CAMPUS("campus", true, Kind.TEXT, 200),
  /** Site number of the FPS Health, if the campus has one. */
  SITE_NUMBER("siteNumber", false, Kind.TEXT, 20),
  /** Establishment unit in the Crossroads Bank for Enterprises: ten digits, the first 2 to 8. */
  ESTABLISHMENT_UNIT_NUMBER("establishmentUnitNumber", false, Kind.UNIT, 0),
  /** FANC's unique number of the establishment; its format is not public. */
  FANC_ESTABLISHMENT_NUMBER("fancEstablishmentNumber", false, Kind.TEXT, 64),
  /** Distinguishes several devices of one type: 2 for CT2; 1 to 999. */
  SEQUENCE_NUMBER("sequenceNumber", false, Kind.NUMBER, 0),
  /** The first day of use. */
  COMMISSIONING_DATE("commissioningDate", true, Kind.DATE, 0),
  /** The day on which the federated entity gave its prior authorization. */
  PRIOR_AUTHORIZATION_DATE("priorAuthorizationDate", false, Kind.DATE, 0),
  /** The last day of use; part of a change, never of a report. */
  DECOMMISSIONING_DATE("decommissioningDate", false, Kind.DATE, 0);

  private final String code;
  private final boolean required;
  private final Kind kind;
  private final int most;

  DeviceField(String code, boolean required, Kind kind, int most) {
    this.code = code;
    this.required = required;
    this.kind = kind;
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
    return switch (kind) {
      case MID_ID -> MidId.tryParse(text).filter(id -> id.toString().equals(text)).isPresent();
      case MODALITY -> Modality.ofCode(text).isPresent();
      case USE -> DeviceUse.ofCode(text).isPresent();
      case DATE -> isDate(text);
      case NUMBER -> text.matches("[1-9][0-9]{0,2}");
      case UNIT -> text.matches("[2-8][0-9]{9}");
      case TEXT -> isPlain(text);
    };
  }

  /** What a text for this field has to be, for a message: {@code make is not …}. */
  String expectation() {
    return kind.expectation + (most == 0 ? "" : most);
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false; // java.time has no other way to ask
    }
  }

  private boolean isPlain(String text) {
    return !text.isBlank()
        && text.length() <= most
        && text.chars().noneMatch(Character::isISOControl);
  }

  private enum Kind {
    MID_ID("a canonical MID-ID"),
    MODALITY("the wire code of a modality"),
    USE("clinical, scientific or mixed"),
    DATE("a date of the form yyyy-MM-dd"),
    NUMBER("a number from 1 to 999"),
    UNIT("ten digits, the first of them 2 to 8"),
    TEXT("a text, not blank, without control characters and not longer than ");

    private final String expectation;

    Kind(String expectation) {
      this.expectation = expectation;
    }
  }
}
