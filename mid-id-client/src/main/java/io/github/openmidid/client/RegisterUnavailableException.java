package io.github.openmidid.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * There was no response in time: the register was not reachable, did not respond, or returned 502,
 * 503 or 504. A later retry may succeed.
 */
public final class RegisterUnavailableException extends MidIdClientException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception whose outcome is open if there is a reference. For tests of applications;
   * the client creates its own.
   */
  public RegisterUnavailableException(
      String message, @Nullable UUID requestReference, @Nullable Throwable cause) {
    this(message, requestReference, requestReference != null, cause);
  }

  /** Creates an exception. For tests of applications; the client creates its own. */
  public RegisterUnavailableException(
      String message,
      @Nullable UUID requestReference,
      boolean outcomeOpen,
      @Nullable Throwable cause) {
    super(message, requestReference, outcomeOpen, cause);
  }

  private RegisterUnavailableException(
      RegisterUnavailableException original, ResponseMetadata response) {
    super(original, response);
  }

  @Override
  public boolean isRetryable() {
    return true;
  }

  @Override
  public RegisterUnavailableException withResponse(ResponseMetadata response) {
    return new RegisterUnavailableException(this, response);
  }
}
