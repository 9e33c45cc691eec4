package io.github.openmidid.examples.register.delegation;

import java.util.Arrays;
import java.util.Optional;

/** The status of a delegation. */
public enum DelegationStatus {
  /** The delegation is in effect. */
  ACTIVE("active", "withdrawn_at IS NULL AND (valid_until IS NULL OR valid_until > :now)"),
  /** The delegation has reached its end. */
  EXPIRED("expired", "withdrawn_at IS NULL AND valid_until <= :now"),
  /** The delegation was withdrawn. */
  WITHDRAWN("withdrawn", "withdrawn_at IS NOT NULL");

  private final String code;
  private final String condition;

  DelegationStatus(String code, String condition) {
    this.code = code;
    this.condition = condition;
  }

  /** Returns the code in wire format. */
  public String code() {
    return code;
  }

  /** Returns the SQL condition that is equivalent to {@link DelegationRecord#status}. */
  String condition() {
    return condition;
  }

  /** Returns the status with this code, if there is one. */
  public static Optional<DelegationStatus> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
