package io.github.openmidid.cadastre;

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
    for (DeviceUse use : values()) {
      if (use.code.equals(code)) {
        return Optional.of(use);
      }
    }
    return Optional.empty();
  }

  /** Returns the wire code, in lowerCamelCase: {@code mixed}. */
  public String code() {
    return code;
  }
}
