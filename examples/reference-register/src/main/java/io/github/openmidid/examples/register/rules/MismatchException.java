package io.github.openmidid.examples.register.rules;

import java.util.List;

/** What a request says does not fit together; nothing was changed. */
public final class MismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Mismatch> mismatches;

  /** For these reasons, at least one. */
  public MismatchException(List<Mismatch> mismatches) {
    super("what the request says does not fit together", null, false, false);
    this.mismatches = List.copyOf(mismatches);
  }

  /** Refuses if there is a reason to. */
  public static void throwIfAny(List<Mismatch> mismatches) {
    if (!mismatches.isEmpty()) {
      throw new MismatchException(mismatches);
    }
  }

  /** The reasons. */
  public List<Mismatch> mismatches() {
    return mismatches;
  }
}
