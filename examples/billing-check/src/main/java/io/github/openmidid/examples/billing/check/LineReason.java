package io.github.openmidid.examples.billing.check;

import io.github.openmidid.billing.BillingFinding;
import io.github.openmidid.billing.BillingReason;
import java.util.Optional;

/**
 * A reason why a line is listed.
 *
 * @param code its code in the csv file: {@code beforeNumber}, {@code cannotTell:site}, {@code date}
 * @param finding the finding of the check; empty for a line that was not checked
 */
public record LineReason(String code, Optional<BillingFinding> finding) {
  /** A record of another length, of which nothing was read. */
  public static final LineReason RECORD_LENGTH = new LineReason("recordLength", Optional.empty());

  /** A record whose check digits do not match: it may be damaged. */
  public static final LineReason RECORD_CHECK_DIGITS =
      new LineReason("recordCheckDigits", Optional.empty());

  /** A day that cannot be read. */
  public static final LineReason DATE = new LineReason("date", Optional.empty());

  /** The beginning of the code of a reason that the register does not prove. */
  public static final String CANNOT_TELL = "cannotTell:";

  /** Returns the reason of a finding. */
  static LineReason of(BillingFinding finding) {
    String code = finding.reason().code();
    return new LineReason(finding.proven() ? code : CANNOT_TELL + code, Optional.of(finding));
  }

  /** Returns whether the register proves that the examination could not be billed. */
  public boolean isProven() {
    return finding.filter(BillingFinding::proven).isPresent();
  }

  /** Returns the reason of core; empty for a line that was not checked. */
  public Optional<BillingReason> reason() {
    return finding.map(BillingFinding::reason);
  }
}
