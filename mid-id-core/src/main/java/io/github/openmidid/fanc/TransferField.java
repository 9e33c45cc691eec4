package io.github.openmidid.fanc;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.WireCode;

/**
 * A field of a {@link TransferRow}.
 *
 * <pre>{@code
 * finding.field().code(); // "modality"
 * }</pre>
 */
public enum TransferField {
  /** The MID-ID, or during the transition a former FANC number. */
  DEVICE_NUMBER("deviceNumber"),
  /** The former FANC number, in files that have a field of its own for it. */
  LEGACY_NUMBER("legacyNumber"),
  /** The modality: CT, PET, PET-CT … */
  MODALITY("modality"),
  /** FANC's kind of source or device, which rows without a modality have too. */
  KIND("kind"),
  /** The hospital or practitioner who runs the device. */
  OPERATOR("operator"),
  /** The serial number of the maker. */
  SERIAL_NUMBER("serialNumber"),
  /** The maker. */
  MAKE("make"),
  /** The maker's name of the model. */
  MODEL("model"),
  /** The day since which the device is in service. */
  IN_SERVICE_SINCE("inServiceSince");

  private final String code;

  TransferField(String code) {
    this.code = code;
  }

  /** Returns the wire code, in lowerCamelCase: {@code deviceNumber}. */
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
  public static TransferField fromString(String code) {
    return WireCode.parse(TransferField.class, TransferField::code, code);
  }
}
