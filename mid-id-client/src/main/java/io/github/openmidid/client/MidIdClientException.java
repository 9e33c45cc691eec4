package io.github.openmidid.client;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the client has failed; which of the three kinds says what to do. No message holds
 * a token, a header or a body.
 */
public abstract sealed class MidIdClientException extends RuntimeException
    permits RegisterResponseException, RegisterUnavailableException, RegisterProtocolException {
  private static final long serialVersionUID = 1L;

  /** The reference of a request whose outcome is not known. */
  private final @Nullable UUID requestReference;

  MidIdClientException(String message, @Nullable UUID requestReference, @Nullable Throwable cause) {
    super(message, cause);
    this.requestReference = requestReference;
  }

  /**
   * Present if this is the failure of the request of an identifier and it is not known whether one
   * was granted: the reference with which to make the same {@link MidIdRequest} again, later,
   * without the risk of a second identifier.
   */
  public Optional<UUID> requestReference() {
    return Optional.ofNullable(requestReference);
  }
}
