package io.github.openmidid.examples.register.config;

/**
 * Thrown if a register cannot start; the message states the problem and its place in one sentence.
 */
public class ReferenceRegisterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message for the person who starts the register. */
  public ReferenceRegisterException(String message) {
    super(message);
  }

  /** Creates an exception with a message for the person who starts the register, and its cause. */
  public ReferenceRegisterException(String message, Throwable cause) {
    super(message, cause);
  }
}
