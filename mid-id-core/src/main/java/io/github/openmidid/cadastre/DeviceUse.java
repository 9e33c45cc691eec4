package io.github.openmidid.cadastre;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.WireCode;
import java.util.Optional;

/**
 * The purpose for which a device is used. A device for clinical use that meets all requirements
 * receives a billing number from RIZIV/INAMI.
 *
 * <pre>{@code
 * DeviceUse.ofCode("mixed"); // Optional[MIXED]
 * }</pre>
 */
public enum DeviceUse {
  /** Used for patient care. */
  CLINICAL("clinical"),
  /** Used for research only. */
  SCIENTIFIC("scientific"),
  /** Used for patient care and research. */
  MIXED("mixed");

  private final String code;

  DeviceUse(String code) {
    this.code = code;
  }

  /** Returns the use with exactly this wire code, or empty if there is none. */
  public static Optional<DeviceUse> ofCode(String code) {
    return WireCode.find(DeviceUse.class, DeviceUse::code, code);
  }

  /** Returns the wire code, in lowerCamelCase: {@code mixed}. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Returns the use with this wire code; Jackson and JAX-RS look for this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @FromJson
  public static DeviceUse fromString(String code) {
    return WireCode.parse(DeviceUse.class, DeviceUse::code, code);
  }
}
