package io.github.openmidid.examples.register.accessrequest;

import java.util.Arrays;
import java.util.Optional;

/** The status of an access request. */
public enum AccessRequestState {
  /** The request waits for a decision. */
  PENDING("pending"),
  /** Access was granted, all or a part of what was requested. */
  GRANTED("granted"),
  /** Access was refused. */
  REFUSED("refused");

  private final String code;

  AccessRequestState(String code) {
    this.code = code;
  }

  /** Returns the code in wire format and in the database. */
  public String code() {
    return code;
  }

  /** Returns the status with this code, if there is one. */
  public static Optional<AccessRequestState> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  /** Returns the outcome of a decision with this code, if there is one. */
  static Optional<AccessRequestState> ofOutcome(String code) {
    return ofCode(code).filter(one -> one != PENDING);
  }
}
