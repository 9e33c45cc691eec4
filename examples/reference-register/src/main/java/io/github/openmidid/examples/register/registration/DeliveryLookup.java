package io.github.openmidid.examples.register.registration;

import io.github.openmidid.MidId;
import java.util.Collection;
import java.util.Set;

/** Looks up the identifiers for which a supplier has reported a delivery. */
public interface DeliveryLookup {

  /**
   * Returns those of the identifiers for which the supplier has reported a delivery.
   *
   * @param supplier the organization that has reported
   * @param midIds the identifiers to look up; may be empty
   */
  Set<MidId> deliveredBy(String supplier, Collection<MidId> midIds);
}
