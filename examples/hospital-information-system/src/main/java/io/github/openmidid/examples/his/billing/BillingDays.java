package io.github.openmidid.examples.his.billing;

import io.github.openmidid.billing.BillingOutcome;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The days on which examinations on a device may be billed, as far as the register states them.
 * These are the days of the billing number and of the device: a reimbursement has other conditions
 * as well.
 *
 * @param code {@code disclosed}; or why there are no days: {@code unknown} (the register does not
 *     know the device), {@code undisclosed} (it does not show the billing numbers), or the code of
 *     a {@link io.github.openmidid.examples.his.lookup.RegisterFailure}
 * @param today the present day in Belgium
 * @param spans all days in order; empty if the register does not state them
 */
public record BillingDays(String code, LocalDate today, List<BillingSpan> spans) {
  /** Returns the days to which today belongs, the billable ones first; empty if there are none. */
  public Optional<BillingSpan> present() {
    return spans.stream()
        .filter(span -> span.contains(today))
        .min(Comparator.comparing(BillingSpan::outcome, Comparator.comparing(BillingDays::order)));
  }

  private static int order(BillingOutcome outcome) {
    return outcome == BillingOutcome.BILLABLE_ON_DAY ? 0 : 1;
  }
}
