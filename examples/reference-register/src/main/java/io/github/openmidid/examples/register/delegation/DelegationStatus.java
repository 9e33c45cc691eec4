package io.github.openmidid.examples.register.delegation;

import java.util.Arrays;
import java.util.Optional;

/** Whether a delegation is in force. */
public enum DelegationStatus {
  /** It is. */
  ACTIVE("active", "withdrawn_at IS NULL AND (valid_until IS NULL OR valid_until > :now)"),
  /** It has ended by itself. */
  EXPIRED("expired", "withdrawn_at IS NULL AND valid_until <= :now"),
  /** It was withdrawn. */
  WITHDRAWN("withdrawn", "withdrawn_at IS NOT NULL");

  private final String code;
  private final String condition;

  DelegationStatus(String code, String condition) {
    this.code = code;
    this.condition = condition;
  }

  /** The name between programs. */
  public String code() {
    return code;
  }

  /** The same question to the database as {@link DelegationRecord#status} answers. */
  String condition() {
    return condition;
  }

  /** The status with this name, if there is one. */
  public static Optional<DelegationStatus> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
