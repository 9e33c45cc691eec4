package io.github.openmidid.examples.register.rules;

/** Thrown if a change conflicts with the state of the register; nothing was changed. */
public final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Conflict conflict;

  /** Creates an exception for this reason. */
  public ConflictException(Conflict conflict) {
    super(conflict.title(), null, false, false);
    this.conflict = conflict;
  }

  /** Returns the reason. */
  public Conflict conflict() {
    return conflict;
  }
}
