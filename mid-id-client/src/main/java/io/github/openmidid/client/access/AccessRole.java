package io.github.openmidid.client.access;

import java.util.Arrays;
import java.util.Optional;

/** The role in which the holder of an access token takes part in the procedure. */
public enum AccessRole {
  /** A hospital or practitioner who operates devices. */
  OPERATOR("operator"),
  /** An operator that also manages delegations and reads its audit trail. */
  LOCAL_ADMINISTRATOR("localAdministrator"),
  /**
   * A recognised institution for physical control: sees the data of the operators that have
   * delegated access to it, while their delegations are in force.
   */
  RECOGNISED_INSTITUTION("recognisedInstitution"),
  /** A supplier who delivers and installs devices. */
  SUPPLIER("supplier"),
  /** The Federal Public Service Health, which keeps the cadastre. */
  FPS_HEALTH("fpsHealth"),
  /** RIZIV/INAMI, which assigns billing numbers. */
  RIZIV("riziv"),
  /** FANC, the nuclear control agency: reads its own list. */
  FANC("fanc"),
  /** No role: the permissions of the token are those of none of the others. */
  NONE("none");

  private final String code;

  AccessRole(String code) {
    this.code = code;
  }

  /** Returns the wire code, for example {@code recognisedInstitution}. */
  public String code() {
    return code;
  }

  /** Returns the role with this code; empty if this release does not know it. */
  public static Optional<AccessRole> ofCode(String code) {
    return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
  }
}
