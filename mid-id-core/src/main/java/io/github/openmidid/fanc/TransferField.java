package io.github.openmidid.fanc;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.WireCode;

/**
 * A field of a row that {@link TransferRules} check.
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
  /** The type of device. */
  MODALITY("modality");

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
