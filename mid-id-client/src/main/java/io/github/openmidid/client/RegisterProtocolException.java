package io.github.openmidid.client;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer is not understood: not the contract that this client speaks. A proxy or portal in
 * between, or a register of another version, is the usual cause; trying again does not help.
 */
public final class RegisterProtocolException extends MidIdClientException {
  private static final long serialVersionUID = 1L;

  /** The start of what came instead. */
  private final @Nullable String excerpt;

  /**
   * Made by the client; public for tests of applications. The outcome is open if there is a
   * reference.
   */
  public RegisterProtocolException(
      String message, @Nullable UUID requestReference, @Nullable Throwable cause) {
    this(message, null, requestReference, cause);
  }

  /**
   * Made by the client; public for tests of applications. The outcome is open if there is a
   * reference.
   */
  public RegisterProtocolException(
      String message,
      @Nullable String excerpt,
      @Nullable UUID requestReference,
      @Nullable Throwable cause) {
    this(message, excerpt, requestReference, requestReference != null, cause);
  }

  /** Made by the client; public for tests of applications. */
  public RegisterProtocolException(
      String message,
      @Nullable String excerpt,
      @Nullable UUID requestReference,
      boolean outcomeOpen,
      @Nullable Throwable cause) {
    super(message, requestReference, outcomeOpen, cause);
    this.excerpt = excerpt;
  }

  /**
   * The start of what came instead, if it was no JSON: at most 200 characters, control characters
   * escaped, without the access token if the answer repeats it. It helps to recognise a portal or a
   * proxy. It is text of others, and no part of the message.
   */
  public Optional<String> excerpt() {
    return Optional.ofNullable(excerpt);
  }
}
