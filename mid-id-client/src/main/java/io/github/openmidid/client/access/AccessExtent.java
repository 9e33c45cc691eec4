package io.github.openmidid.client.access;

import java.util.Arrays;
import java.util.Optional;

/** The identifiers that lookups with an access token can find. */
public enum AccessExtent {
  /** All identifiers of the register. */
  FULL("full"),
  /** The identifiers of certain operators: {@link AccessInformation#operators()}. */
  OWN("own"),
  /** The identifiers for which the organization has reported a delivery. */
  MINIMAL("minimal"),
  /** None: every lookup is rejected with 403. */
  NONE("none");

  private final String code;

  AccessExtent(String code) {
    this.code = code;
  }

  /** Returns the wire code, for example {@code own}. */
  public String code() {
    return code;
  }

  /** Returns the extent with this code; empty if this release does not know it. */
  public static Optional<AccessExtent> ofCode(String code) {
    return Arrays.stream(values()).filter(extent -> extent.code.equals(code)).findFirst();
  }
}
