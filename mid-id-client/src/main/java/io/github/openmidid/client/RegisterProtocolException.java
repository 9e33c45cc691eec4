package io.github.openmidid.client;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The response does not conform to the contract of this client. The usual cause is a proxy or
 * portal in between, or a register of another version; a retry does not help.
 */
public final class RegisterProtocolException extends MidIdClientException {
  private static final long serialVersionUID = 1L;

  /** The start of the response. */
  private final @Nullable String excerpt;

  /**
   * Creates an exception whose outcome is open if there is a reference. For tests of applications;
   * the client creates its own.
   */
  public RegisterProtocolException(
      String message, @Nullable UUID requestReference, @Nullable Throwable cause) {
    this(message, null, requestReference, cause);
  }

  /**
   * Creates an exception whose outcome is open if there is a reference. For tests of applications;
   * the client creates its own.
   */
  public RegisterProtocolException(
      String message,
      @Nullable String excerpt,
      @Nullable UUID requestReference,
      @Nullable Throwable cause) {
    this(message, excerpt, requestReference, requestReference != null, cause);
  }

  /** Creates an exception. For tests of applications; the client creates its own. */
  public RegisterProtocolException(
      String message,
      @Nullable String excerpt,
      @Nullable UUID requestReference,
      boolean outcomeOpen,
      @Nullable Throwable cause) {
    super(message, requestReference, outcomeOpen, cause);
    this.excerpt = excerpt;
  }

  private RegisterProtocolException(RegisterProtocolException original, ResponseMetadata response) {
    super(original, response);
    this.excerpt = original.excerpt;
  }

  @Override
  public boolean isRetryable() {
    return false;
  }

  @Override
  public RegisterProtocolException withResponse(ResponseMetadata response) {
    return new RegisterProtocolException(this, response);
  }

  /**
   * Returns the start of the response if it was not JSON: at most 200 characters, with control
   * characters escaped and secrets of the request removed. It helps to recognise a portal or proxy.
   * It is untrusted text and not part of the message.
   */
  public Optional<String> excerpt() {
    return Optional.ofNullable(excerpt);
  }
}
