package io.github.openmidid.examples.register.rules;

/** Every serial number of the range has had its turn; none is ever issued a second time. */
public final class SerialsExhaustedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SerialsExhaustedException() {
    super("every serial number has been issued");
  }
}
