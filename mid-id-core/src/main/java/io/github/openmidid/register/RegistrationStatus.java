package io.github.openmidid.register;

/**
 * How far a granted identifier has come. A status says nothing about permits, recognitions or
 * reimbursement.
 */
public enum RegistrationStatus {
  /** Granted and not yet tied to a device (nl: beschikbaar, fr: disponible). */
  AVAILABLE("available"),
  /**
   * Tied, once and for ever, to a device that was reported to the cadastre (nl: gelinkt, fr: lié).
   */
  LINKED("linked"),
  /**
   * A status that this release does not know; {@link Registration#statusCode()} has it as the
   * register gave it.
   */
  UNKNOWN("");

  private final String code;

  RegistrationStatus(String code) {
    this.code = code;
  }

  /** The status with this wire code, {@link #UNKNOWN} if there is none. */
  public static RegistrationStatus ofCode(String code) {
    for (RegistrationStatus status : values()) {
      if (status.code.equals(code)) {
        return status;
      }
    }
    return UNKNOWN;
  }

  /** The name between programs: {@code available} or {@code linked}; empty for {@link #UNKNOWN}. */
  public String code() {
    return code;
  }
}
