package io.github.openmidid.examples.register.existing;

import io.github.openmidid.examples.register.rules.Mismatch;
import java.util.Optional;

/**
 * The result for an existing device.
 *
 * @param cadastreNumber its former number in the cadastre
 * @param outcome the outcome
 * @param granted its identifier and device id; empty if it was rejected
 * @param mismatch the reason; empty unless it was rejected
 */
public record ExistingDeviceEntryResult(
    String cadastreNumber,
    Outcome outcome,
    Optional<ExistingDeviceGrant> granted,
    Optional<Mismatch> mismatch) {

  /** The possible outcomes. */
  public enum Outcome {
    /** An identifier was granted by this request. */
    GRANTED("granted"),
    /** An identifier was granted by an earlier request with the same row. */
    GRANTED_BEFORE("grantedBefore"),
    /** The row was rejected. */
    REFUSED("refused");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    /** Returns the code in wire format. */
    public String code() {
      return code;
    }
  }

  static ExistingDeviceEntryResult of(
      ExistingDeviceEntry device, Outcome outcome, ExistingDeviceGrant granted) {
    return new ExistingDeviceEntryResult(
        device.cadastreNumber(), outcome, Optional.of(granted), Optional.empty());
  }

  static ExistingDeviceEntryResult rejected(
      ExistingDeviceEntry device, Mismatch.Kind kind, String field) {
    return rejected(device, new Mismatch(kind, field));
  }

  static ExistingDeviceEntryResult rejected(ExistingDeviceEntry device, Mismatch mismatch) {
    return new ExistingDeviceEntryResult(
        device.cadastreNumber(), Outcome.REFUSED, Optional.empty(), Optional.of(mismatch));
  }
}
