package io.github.openmidid.examples.register.grant;

/** Every serial number of the range has had its turn; none is ever issued a second time. */
public final class SerialsExhaustedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SerialsExhaustedException() {
    super("every serial number has been issued");
  }
}
