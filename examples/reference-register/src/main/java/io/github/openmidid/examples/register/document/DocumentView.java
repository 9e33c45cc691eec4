package io.github.openmidid.examples.register.document;

import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Scopes;
import java.util.Optional;
import java.util.Set;

/**
 * The documents that a caller may see: those about the devices that it may look up, and those that
 * its organization has added.
 *
 * @param operators the operators whose devices the caller may look up; of all if empty
 * @param addedBy the organization whose own documents it sees too, if there is one
 */
record DocumentView(Optional<Set<String>> operators, Optional<String> addedBy) {

  static DocumentView of(Caller caller) {
    boolean reportsOrReads =
        caller.scopes().contains(Scopes.REPORT_DELIVERIES)
            || caller.scopes().contains(Scopes.CONSULT_DELIVERIES);
    return new DocumentView(
        caller.deviceOperators(),
        reportsOrReads ? Optional.of(caller.organization()) : Optional.empty());
  }
}
