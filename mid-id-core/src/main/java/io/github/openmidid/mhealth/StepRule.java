package io.github.openmidid.mhealth;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.WireCode;

/**
 * The rule that allows or forbids a step in the pyramid.
 *
 * <pre>{@code
 * StepRule.ENTRY_ABOVE_M1.isAllowed(); // false
 * }</pre>
 */
public enum StepRule {
  /** Allowed: a step upwards with its evidence. */
  HIGHER("higher", true),
  /** Allowed: a step downwards, because a condition lapsed. */
  LOWER("lower", true),
  /** Forbidden: an app enters the pyramid at M1. */
  ENTRY_ABOVE_M1("entryAboveM1", false),
  /** Forbidden: M3 requires M2. */
  WITHOUT_M2("withoutM2", false),
  /** Forbidden: M3 belongs to a care process. */
  NO_CARE_PROCESS("noCareProcess", false),
  /** Forbidden: required evidence is missing. */
  MISSING_EVIDENCE("missingEvidence", false),
  /** Forbidden: both levels are the same. */
  SAME_LEVEL("sameLevel", false);

  private final String code;
  private final boolean isAllowed;

  StepRule(String code, boolean isAllowed) {
    this.code = code;
    this.isAllowed = isAllowed;
  }

  /** Returns the wire code, in lowerCamelCase: {@code withoutM2}. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Returns the rule with this wire code; Jackson and JAX-RS look for this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @FromJson
  public static StepRule fromString(String code) {
    return WireCode.parse(StepRule.class, StepRule::code, code);
  }

  /** Returns whether the rule allows the step. */
  public boolean isAllowed() {
    return isAllowed;
  }
}
