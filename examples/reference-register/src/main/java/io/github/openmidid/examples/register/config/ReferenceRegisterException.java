package io.github.openmidid.examples.register.config;

/** The register cannot start; the message says in one sentence what is wrong and where. */
public class ReferenceRegisterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a sentence for the person who starts the register. */
  public ReferenceRegisterException(String message) {
    super(message);
  }

  /** With a sentence for the person who starts the register, and what lies behind it. */
  public ReferenceRegisterException(String message, Throwable cause) {
    super(message, cause);
  }
}
