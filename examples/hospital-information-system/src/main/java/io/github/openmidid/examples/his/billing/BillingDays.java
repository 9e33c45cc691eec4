package io.github.openmidid.examples.his.billing;

import io.github.openmidid.billing.BillingOutcome;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Since when and until when examinations on a device may be billed, as far as the register tells
 * it. These are the days of the billing number and of the device: a reimbursement has other
 * conditions as well.
 *
 * @param code {@code told}; or why it cannot be told: {@code unknown} (the register does not know
 *     the device), {@code notTold} (it does not show the billing numbers), or the code of a {@link
 *     io.github.openmidid.examples.his.lookup.RegisterFailure}
 * @param today the present day in Belgium
 * @param spans all days in order; empty if it cannot be told
 */
public record BillingDays(String code, LocalDate today, List<BillingSpan> spans) {
  /** Returns the days to which today belongs, the billable ones first; empty if it is not told. */
  public Optional<BillingSpan> present() {
    return spans.stream()
        .filter(span -> span.contains(today))
        .min(Comparator.comparing(BillingSpan::outcome, Comparator.comparing(BillingDays::order)));
  }

  private static int order(BillingOutcome outcome) {
    return outcome == BillingOutcome.BILLABLE_ON_DAY ? 0 : 1;
  }
}
