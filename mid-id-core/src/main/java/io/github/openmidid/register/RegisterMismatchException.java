package io.github.openmidid.register;

/**
 * Thrown when the response of a register is not about the identifiers that were requested, or is
 * null where it must not be. Nothing is known then: neither that an identifier is known, nor that
 * it is unknown.
 */
public final class RegisterMismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RegisterMismatchException(String message) {
    super(message);
  }
}
