package io.github.openmidid.examples.register.healthapp;

import java.util.Arrays;
import java.util.Optional;

/** The levels of the mHealthBELGIUM pyramid. */
public enum HealthAppLevel {
  /** The application is a notified medical device. */
  M1("m1"),
  /** Reimbursement was requested, and the request is admissible. */
  M2("m2"),
  /** The application is reimbursed temporarily. */
  M3_LIGHT("m3Light"),
  /** The application is reimbursed. */
  M3_PLUS("m3Plus");

  private final String code;

  HealthAppLevel(String code) {
    this.code = code;
  }

  /** Returns the code in wire format. */
  public String code() {
    return code;
  }

  /** Returns the level with this code, if there is one. */
  public static Optional<HealthAppLevel> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
