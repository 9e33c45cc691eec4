package io.github.openmidid.mhealth;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.WireCode;
import java.util.Optional;

/**
 * A status of the financing of an app in a care process on a day, with its reason.
 *
 * <pre>{@code
 * FinancingStatus.PROCESS_INACTIVE.isFinanced(); // false
 * }</pre>
 *
 * <p>Source: mhealthbelgium.be, pages on financing: an app is financed for its use in a care
 * process.
 */
public enum FinancingStatus {
  /** Financed definitively: M3 plus in an active care process. */
  DEFINITIVE("definitive", Certainty.FINANCED),
  /** Financed temporarily: M3 light in an active care process. */
  TEMPORARY("temporary", Certainty.FINANCED),
  /** Not financed: the app never had M3 in this care process. */
  NO_LEVEL_3("noLevel3", Certainty.NOT_FINANCED),
  /** Not financed: the app has M3, or a level that this release does not know, on other days. */
  NOT_ON_DAY("notOnDay", Certainty.NOT_FINANCED),
  /** Not financed: the financing of the care process is being prepared. */
  PROCESS_IN_PREPARATION("processInPreparation", Certainty.NOT_FINANCED),
  /** Not financed: the care process is not financed any more. */
  PROCESS_INACTIVE("processInactive", Certainty.NOT_FINANCED),
  /**
   * Not known: the app has a level that this release does not know, or M3 without a care process.
   */
  UNKNOWN_LEVEL("unknownLevel", Certainty.NOT_KNOWN),
  /** Not known: since when the app has M3 is not stated. */
  UNKNOWN_DAY("unknownDay", Certainty.NOT_KNOWN),
  /**
   * Not known: the status of the care process on the day is not stated, or this release does not
   * know it.
   */
  UNKNOWN_PROCESS("unknownProcess", Certainty.NOT_KNOWN);

  private enum Certainty {
    FINANCED,
    NOT_FINANCED,
    NOT_KNOWN
  }

  private final String code;
  private final Certainty certainty;

  FinancingStatus(String code, Certainty certainty) {
    this.code = code;
    this.certainty = certainty;
  }

  /** Returns the status with exactly this wire code, or empty if this release does not know it. */
  public static Optional<FinancingStatus> ofCode(String code) {
    return WireCode.find(FinancingStatus.class, FinancingStatus::code, code);
  }

  /** Returns the wire code, in lowerCamelCase: {@code processInactive}. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Returns the status with this wire code; Jackson and JAX-RS look for this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @FromJson
  public static FinancingStatus fromString(String code) {
    return WireCode.parse(FinancingStatus.class, FinancingStatus::code, code);
  }

  /** Returns whether the app is proven to be financed. */
  public boolean isFinanced() {
    return certainty == Certainty.FINANCED;
  }

  /** Returns whether it is known that the app is financed or not. */
  public boolean isKnown() {
    return certainty != Certainty.NOT_KNOWN;
  }
}
