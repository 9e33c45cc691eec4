package io.github.openmidid.examples.register.notice;

import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Scopes;
import java.util.Optional;

/** Decides which notices a caller may read: those of the operators whose devices it may look up. */
public final class NoticeAccess {
  private NoticeAccess() {}

  /** Returns the operator that the caller is; empty for an authority or an institution. */
  public static Optional<String> ownOperator(Caller caller) {
    return caller.maySeeAllOperators() || caller.isInstitution()
        ? Optional.empty()
        : Optional.of(caller.organization());
  }

  /**
   * Returns whether the caller may read the notice of an operator: its own, also if it has no
   * identifiers, or that of an operator that the register knows.
   */
  public static boolean maySee(Caller caller, String operator, NoticeStore store) {
    return caller.maySeeOperator(operator, Scopes.CONSULT_DEVICES)
        && (ownOperator(caller).isPresent() || store.knows(operator));
  }
}
