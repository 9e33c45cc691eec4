package io.github.openmidid.examples.his.lookup;

import java.util.Arrays;
import java.util.Optional;

/** The status of a device in the register, by which the list of devices is filtered. */
public enum DeviceStatus {
  /** Granted, and not yet linked to a device. */
  AVAILABLE("available", "known"),
  LINKED("linked", "linked"),
  /** Linked, with a billing number. */
  BILLABLE("billable", "billable"),
  /** The register does not know the identifier, or does not show it to this hospital. */
  UNKNOWN("unknown", "wellFormed"),
  /** The register has another modality. */
  OTHER_MODALITY("otherModality", "otherModality"),
  /** The register was not consulted, or cannot tell. */
  NOT_CHECKED("notChecked", "");

  private final String code;
  private final String verdict;

  DeviceStatus(String code, String verdict) {
    this.code = code;
    this.verdict = verdict;
  }

  /** Returns the code for URLs and for the message key {@code status.…}. */
  public String code() {
    return code;
  }

  /** Returns whether the hospital and the register contradict each other. */
  public boolean isContradiction() {
    return this == UNKNOWN || this == OTHER_MODALITY;
  }

  /** Returns the status with a code, or empty if there is none. */
  public static Optional<DeviceStatus> ofCode(String code) {
    return Arrays.stream(values()).filter(status -> status.code.equals(code)).findAny();
  }

  static DeviceStatus ofVerdict(String verdict) {
    return Arrays.stream(values())
        .filter(status -> status.verdict.equals(verdict))
        .findAny()
        .orElse(NOT_CHECKED);
  }
}
