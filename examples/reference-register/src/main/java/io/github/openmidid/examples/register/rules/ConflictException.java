package io.github.openmidid.examples.register.rules;

/** A change does not go with what the register holds; nothing was changed. */
public final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Conflict conflict;

  /** For this reason. */
  public ConflictException(Conflict conflict) {
    super(conflict.title(), null, false, false);
    this.conflict = conflict;
  }

  /** The reason. */
  public Conflict conflict() {
    return conflict;
  }
}
