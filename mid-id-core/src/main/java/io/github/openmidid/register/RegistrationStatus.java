package io.github.openmidid.register;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.WireCode;

/**
 * The status of a granted identifier. It does not imply permits, recognitions or reimbursement.
 *
 * <pre>{@code
 * RegistrationStatus.ofCode("linked"); // LINKED
 * }</pre>
 */
public enum RegistrationStatus {
  /** Granted and not yet linked to a device (nl: beschikbaar, fr: disponible). */
  AVAILABLE("available"),
  /** Permanently linked to a device that was reported to the cadastre (nl: gelinkt, fr: lié). */
  LINKED("linked"),
  /**
   * A status that this release does not know; {@link Registration#statusCode()} returns the code of
   * the register.
   */
  UNKNOWN("");

  private final String code;

  RegistrationStatus(String code) {
    this.code = code;
  }

  /** Returns the status with this wire code, or {@link #UNKNOWN} if there is none. */
  public static RegistrationStatus ofCode(String code) {
    return WireCode.find(RegistrationStatus.class, RegistrationStatus::code, code).orElse(UNKNOWN);
  }

  /** Returns the wire code: {@code available} or {@code linked}; empty for {@link #UNKNOWN}. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Returns the status with this wire code, or {@link #UNKNOWN} if there is none; Jackson and
   * JAX-RS look for this name.
   */
  @FromJson
  public static RegistrationStatus fromString(String code) {
    return ofCode(code);
  }
}
