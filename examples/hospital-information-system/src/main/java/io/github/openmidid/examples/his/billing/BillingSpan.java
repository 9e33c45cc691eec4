package io.github.openmidid.examples.his.billing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.openmidid.billing.BillingOutcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days without a change, on which examinations on a device could be billed with a number, or not.
 *
 * @param from the first day in Belgium; null for all days before
 * @param until the last day in Belgium; null for all days after
 * @param billingNumber the number; null if the device has had none until then
 * @param outcome whether they could be billed with it
 * @param reasons the reasons why not, or the facts that cannot be determined: the codes of the
 *     messages {@code billing.reason.…}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BillingSpan(
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String billingNumber,
    BillingOutcome outcome,
    List<String> reasons) {

  /** Returns whether a day is one of these days. */
  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  /** Returns whether other days follow immediately, with the same number, outcome and reasons. */
  boolean isContinuedBy(BillingSpan next) {
    return until != null
        && until.plusDays(1).equals(next.from)
        && equals(new BillingSpan(from, until, next.billingNumber, next.outcome, next.reasons));
  }

  BillingSpan until(@Nullable LocalDate last) {
    return new BillingSpan(from, last, billingNumber, outcome, reasons);
  }
}
