package io.github.openmidid.examples.register.rules;

/** Thrown if every serial number of the range was granted; none is granted twice. */
public final class SerialsExhaustedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SerialsExhaustedException() {
    super("every serial number has been granted");
  }
}
