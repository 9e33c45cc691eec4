package io.github.openmidid.examples.billing.table;

import io.github.openmidid.billing.BillingReason;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The values that the user states for all lines.
 *
 * @param hasCodes whether there is a list of codes
 * @param operator whose files they are; empty if the user does not say
 * @param site where the examinations were performed; empty if the user does not say
 */
public record LineDefaults(boolean hasCodes, String operator, String site) {

  /** Returns what is not compared in a file, given what its lines may state. */
  public Set<BillingReason> notCompared(
      boolean statesModality, boolean statesOperator, boolean statesSite) {
    Set<BillingReason> reasons = EnumSet.noneOf(BillingReason.class);
    if (!statesModality && !hasCodes) {
      reasons.add(BillingReason.MODALITY);
    }
    if (!statesOperator && operator.isBlank()) {
      reasons.add(BillingReason.OTHER_OPERATOR);
    }
    if (!statesSite && site.isBlank()) {
      reasons.add(BillingReason.SITE);
    }
    return Collections.unmodifiableSet(reasons);
  }
}
