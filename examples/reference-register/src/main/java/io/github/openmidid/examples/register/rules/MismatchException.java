package io.github.openmidid.examples.register.rules;

import java.util.List;

/** Thrown if a request contradicts itself or the register; nothing was changed. */
public final class MismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Mismatch> mismatches;

  /** Creates an exception for these contradictions, at least one. */
  public MismatchException(List<Mismatch> mismatches) {
    super("the request contradicts itself or the register", null, false, false);
    this.mismatches = List.copyOf(mismatches);
  }

  /** Throws if there is a contradiction. */
  public static void throwIfAny(List<Mismatch> mismatches) {
    if (!mismatches.isEmpty()) {
      throw new MismatchException(mismatches);
    }
  }

  /** Returns the contradictions. */
  public List<Mismatch> mismatches() {
    return mismatches;
  }
}
