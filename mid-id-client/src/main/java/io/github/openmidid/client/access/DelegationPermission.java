package io.github.openmidid.client.access;

import java.util.Arrays;
import java.util.Optional;

/**
 * A permission to act on behalf of an organization. An institution can only receive those to look
 * up identifiers and devices.
 */
public enum DelegationPermission {
  /** Request identifiers. */
  REQUEST_MID_IDS("requestMidIds"),
  /** Look up identifiers. */
  CONSULT_MID_IDS("consultMidIds"),
  /** Report devices and their changes to the cadastre. */
  REPORT_DEVICES("reportDevices"),
  /** Look up devices. */
  CONSULT_DEVICES("consultDevices");

  private final String code;

  DelegationPermission(String code) {
    this.code = code;
  }

  /** Returns the wire code, for example {@code requestMidIds}. */
  public String code() {
    return code;
  }

  /** Returns the permission with this code; empty if this release does not know it. */
  public static Optional<DelegationPermission> ofCode(String code) {
    return Arrays.stream(values()).filter(permission -> permission.code.equals(code)).findFirst();
  }
}
