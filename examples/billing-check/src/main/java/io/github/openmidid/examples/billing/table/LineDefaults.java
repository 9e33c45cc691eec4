package io.github.openmidid.examples.billing.table;

import io.github.openmidid.billing.BillingReason;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The values that the user states for all lines.
 *
 * @param hasCodes whether there is a list of codes
 * @param operator the operator that the files belong to; empty if not stated
 * @param site the site where the examinations were performed; empty if not stated
 */
public record LineDefaults(boolean hasCodes, String operator, String site) {

  /** Returns the reasons that are not compared in a file, given the columns that it has. */
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
