package io.github.openmidid.register;

/**
 * Thrown when the response of a register is null or is not about the requested identifiers. The
 * identifier is then neither known nor unknown.
 *
 * <pre>{@code
 * try {
 *   Verification.of(text, register, clock);
 * } catch (RegisterMismatchException e) {
 *   // the register is faulty: reject the request and report the message
 * }
 * }</pre>
 */
public final class RegisterMismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RegisterMismatchException(String message) {
    super(message);
  }
}
