package io.github.openmidid.cadastre;

import java.util.Optional;

/**
 * What a device is used for. A device for clinical use that meets all requirements gets a billing
 * number from RIZIV/INAMI.
 */
public enum DeviceUse {
  /** For care. */
  CLINICAL("clinical"),
  /** For research only. */
  SCIENTIFIC("scientific"),
  /** For both. */
  MIXED("mixed");

  private final String code;

  DeviceUse(String code) {
    this.code = code;
  }

  /** The use with this wire code, exactly; empty if there is none. */
  public static Optional<DeviceUse> ofCode(String code) {
    for (DeviceUse use : values()) {
      if (use.code.equals(code)) {
        return Optional.of(use);
      }
    }
    return Optional.empty();
  }

  /** The name between programs: {@code mixed}. */
  public String code() {
    return code;
  }
}
