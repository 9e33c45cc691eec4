package io.github.openmidid.examples.register.healthapp;

import java.util.Arrays;
import java.util.Optional;

/** A level of the mHealthBELGIUM pyramid. */
public enum HealthAppLevel {
  /** A medical device that is notified. */
  M1("m1"),
  /** Its reimbursement was asked for, and the request is admissible. */
  M2("m2"),
  /** Reimbursed for a while. */
  M3_LIGHT("m3Light"),
  /** Reimbursed. */
  M3_PLUS("m3Plus");

  private final String code;

  HealthAppLevel(String code) {
    this.code = code;
  }

  /** The name between programs. */
  public String code() {
    return code;
  }

  /** The level with this name, if there is one. */
  public static Optional<HealthAppLevel> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
