package io.github.openmidid.examples.billing.check;

import java.util.List;

/**
 * The result of the check of a line.
 *
 * @param reasons the proven reasons, or else those that could not be excluded; empty if nothing
 *     speaks against the examination
 * @param midId the device with the billing number; empty if it is not known
 * @param needsNumber whether the examination needs a number at all
 */
public record LineOutcome(List<LineReason> reasons, String midId, boolean needsNumber) {
  static final LineOutcome NO_NUMBER_NEEDED = new LineOutcome(List.of(), "", false);

  /** The outcome of a line that was not checked. */
  public static LineOutcome unchecked(LineReason reason) {
    return new LineOutcome(List.of(reason), "", true);
  }

  /** Copies the list. */
  public LineOutcome {
    reasons = List.copyOf(reasons);
  }
}
