package io.github.openmidid.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * No answer in time: the register could not be reached, or did not answer, or says itself (502,
 * 503, 504) that it cannot. Trying again later may help.
 */
public final class RegisterUnavailableException extends MidIdClientException {
  private static final long serialVersionUID = 1L;

  /**
   * Made by the client; public for tests of applications. The outcome is open if there is a
   * reference.
   */
  public RegisterUnavailableException(
      String message, @Nullable UUID requestReference, @Nullable Throwable cause) {
    this(message, requestReference, requestReference != null, cause);
  }

  /** Made by the client; public for tests of applications. */
  public RegisterUnavailableException(
      String message,
      @Nullable UUID requestReference,
      boolean outcomeOpen,
      @Nullable Throwable cause) {
    super(message, requestReference, outcomeOpen, cause);
  }
}
