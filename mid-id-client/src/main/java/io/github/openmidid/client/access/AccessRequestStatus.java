package io.github.openmidid.client.access;

import java.util.Arrays;
import java.util.Optional;

/** The status of an access request. */
public enum AccessRequestStatus {
  /** The local administrator has not decided yet. */
  PENDING("pending"),
  /** Access was granted, all or a part of it. It stays granted when the delegation ends. */
  GRANTED("granted"),
  /** Access was refused. */
  REFUSED("refused");

  private final String code;

  AccessRequestStatus(String code) {
    this.code = code;
  }

  /** Returns the wire code, for example {@code pending}. */
  public String code() {
    return code;
  }

  /** Returns the status with this code; empty if this release does not know it. */
  public static Optional<AccessRequestStatus> ofCode(String code) {
    return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
  }
}
