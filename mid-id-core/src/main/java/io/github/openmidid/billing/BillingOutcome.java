package io.github.openmidid.billing;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.WireCode;

/**
 * An outcome of a billing check: whether an examination could be billed on its day, as far as it
 * was compared.
 *
 * <pre>{@code
 * BillingOutcome.fromString("cannotTell"); // CANNOT_TELL
 * }</pre>
 */
public enum BillingOutcome {
  /**
   * Everything that was compared agrees with the register. It does not prove the other conditions
   * of a reimbursement, which no register of devices knows.
   */
  BILLABLE_ON_DAY("billableOnDay"),
  /** At least one reason is proven. */
  NOT_BILLABLE("notBillable"),
  /** No reason is proven, but something that had to be compared could not be. */
  CANNOT_TELL("cannotTell");

  private final String code;

  BillingOutcome(String code) {
    this.code = code;
  }

  /** Returns the wire code, in lowerCamelCase: {@code billableOnDay}. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Returns the outcome with this wire code; Jackson and JAX-RS look for this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @FromJson
  public static BillingOutcome fromString(String code) {
    return WireCode.parse(BillingOutcome.class, BillingOutcome::code, code);
  }
}
