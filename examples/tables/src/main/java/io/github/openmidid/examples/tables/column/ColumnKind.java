package io.github.openmidid.examples.tables.column;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of column that lists of devices and of billed examinations have. FANC's own column
 * names are not public.
 *
 * <pre>{@code
 * ColumnKind.ofCode("serialNumber"); // Optional[SERIAL_NUMBER]
 * ColumnKind.ofHeader("Numéro d'appareil"); // Optional[DEVICE_NUMBER]
 * }</pre>
 */
public enum ColumnKind {
  /** The MID-ID, or during the transition FANC's former number in its place. */
  DEVICE_NUMBER("deviceNumber"),
  /** FANC's former number of the device, in a column of its own. */
  LEGACY_NUMBER("legacyNumber"),
  /** The type of device: CT, PET-CT … */
  MODALITY("modality"),
  /** The kind of source or device in FANC's inventory: sealed source, accelerator … */
  DEVICE_KIND("deviceKind"),
  /** The commissioning date. */
  IN_SERVICE_SINCE("inServiceSince"),
  /** The decommissioning date. */
  OUT_OF_SERVICE_SINCE("outOfServiceSince"),
  /** The hospital or practitioner who runs the device. */
  OPERATOR("operator"),
  /** The maker's serial number. */
  SERIAL_NUMBER("serialNumber"),
  /** The maker. */
  MAKE("make"),
  /** The maker's name of the model. */
  MODEL("model"),
  /** The room in which the device stands. */
  ROOM("room"),
  /** The name of the station, as images state it. */
  STATION_NAME("stationName"),
  /** The unique identifier of the observer, as dose reports state it. */
  OBSERVER_UID("observerUid"),
  /** The number with which examinations on a device are billed. */
  BILLING_NUMBER("billingNumber"),
  /** The nomenclature code of an examination. */
  NOMENCLATURE_CODE("nomenclatureCode"),
  /** The day of an examination. */
  EXAMINATION_DATE("date"),
  /** The campus, or the number of the site, of an examination. */
  SITE("site"),
  /** The indication whether the identifier is linked to a device. */
  LINKED("linked"),
  /** The number of the row in the list, often filled in beforehand. */
  ROW_NUMBER("rowNumber");

  private final String code;

  ColumnKind(String code) {
    this.code = code;
  }

  /** Returns the code by which a user names the kind, in lowerCamelCase: {@code serialNumber}. */
  public String code() {
    return code;
  }

  /** Returns the kind with a code; case is ignored; empty if there is none. */
  public static Optional<ColumnKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equalsIgnoreCase(code)).findFirst();
  }

  /**
   * Returns the kind of column that a header names, as people write it: abbreviated, numbered, with
   * units, in two languages, or with one typing slip. Empty if it names none, or several.
   */
  public static Optional<ColumnKind> ofHeader(String header) {
    return new HeaderVocabulary().meaning(header, true).map(HeaderMeaning::kind);
  }
}
