package io.github.openmidid.billing;

import io.github.openmidid.MidId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The result of the check of an examination: the outcome, the reasons, and what was not compared.
 *
 * <pre>{@code
 * result.outcome(); // NOT_BILLABLE
 * result.reason(); // Optional[BEFORE_NUMBER]
 * }</pre>
 *
 * @param key the key of the examination
 * @param outcome the outcome, which follows from the findings
 * @param device the device that had the billing number on the day, if there is exactly one; for a
 *     number that is proven to be valid on other days only, its device
 * @param findings one finding per reason, in the order of {@link BillingReason}
 * @param notCompared what the caller decided not to compare
 * @param <K> the type of the key
 */
public record BillingResult<K>(
    K key,
    BillingOutcome outcome,
    Optional<MidId> device,
    List<BillingFinding> findings,
    Set<BillingReason> notCompared) {

  /** Creates a result and copies the list and the set. */
  public BillingResult {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(device, "device");
    findings = List.copyOf(findings);
    Set<BillingReason> copy = EnumSet.noneOf(BillingReason.class);
    copy.addAll(notCompared);
    notCompared = Collections.unmodifiableSet(copy);
  }

  /** Returns the first proven reason, or else the first that could not be checked. */
  public Optional<BillingReason> reason() {
    return findings.stream()
        .filter(finding -> finding.proven() || outcome == BillingOutcome.CANNOT_TELL)
        .map(BillingFinding::reason)
        .findFirst();
  }

  /** Returns whether a reason is proven. */
  public boolean isProven(BillingReason reason) {
    return findings.stream().anyMatch(finding -> finding.proven() && finding.reason() == reason);
  }

  /** Returns key, outcome and reasons: {@code BillingResult[17 notBillable [beforeNumber]]}. */
  @Override
  public String toString() {
    return "BillingResult["
        + key
        + " "
        + outcome.code()
        + " "
        + findings.stream().map(finding -> finding.reason().code()).toList()
        + "]";
  }
}
