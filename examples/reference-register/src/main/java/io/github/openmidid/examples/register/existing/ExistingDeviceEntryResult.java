package io.github.openmidid.examples.register.existing;

import io.github.openmidid.examples.register.rules.Mismatch;
import java.util.Optional;

/**
 * What was done for an existing device.
 *
 * @param cadastreNumber which one
 * @param outcome what was done
 * @param granted what it has; empty if it was refused
 * @param mismatch why it was refused; empty if it was not
 */
public record ExistingDeviceEntryResult(
    String cadastreNumber,
    Outcome outcome,
    Optional<ExistingDeviceGrant> granted,
    Optional<Mismatch> mismatch) {

  /** What can be done. */
  public enum Outcome {
    /** It got an identifier now. */
    GRANTED("granted"),
    /** It had got one by the same row. */
    GRANTED_BEFORE("grantedBefore"),
    /** Nothing was done. */
    REFUSED("refused");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    /** The name between programs. */
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
    return new ExistingDeviceEntryResult(
        device.cadastreNumber(),
        Outcome.REFUSED,
        Optional.empty(),
        Optional.of(new Mismatch(kind, field)));
  }
}
