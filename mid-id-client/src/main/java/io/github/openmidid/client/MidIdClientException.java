package io.github.openmidid.client;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The failure of an operation of the client; the subclass indicates what to do. Messages contain no
 * token, header or body.
 */
public abstract sealed class MidIdClientException extends RuntimeException
    permits RegisterResponseException, RegisterUnavailableException, RegisterProtocolException {
  private static final long serialVersionUID = 1L;

  /** The request reference with which the operation can be repeated. */
  private final @Nullable UUID requestReference;

  /** True if the register may have performed the change. */
  private final boolean outcomeOpen;

  /** The response to the last request; null if there was none, and after deserialization. */
  private final transient @Nullable ResponseMetadata response;

  MidIdClientException(
      String message,
      @Nullable UUID requestReference,
      boolean outcomeOpen,
      @Nullable Throwable cause) {
    super(message, cause);
    this.requestReference = requestReference;
    this.outcomeOpen = outcomeOpen;
    this.response = null;
  }

  /** Creates a copy with a response, which has the stack trace of the original. */
  MidIdClientException(MidIdClientException original, ResponseMetadata response) {
    super(original.getMessage(), original.getCause());
    this.requestReference = original.requestReference;
    this.outcomeOpen = original.outcomeOpen;
    this.response = Objects.requireNonNull(response, "response");
    setStackTrace(original.getStackTrace());
    for (Throwable suppressed : original.getSuppressed()) {
      addSuppressed(suppressed);
    }
  }

  /**
   * Returns whether the same call may succeed later: always after {@link
   * RegisterUnavailableException}, for the statuses 408, 429 and 500 of {@link
   * RegisterResponseException}, never after {@link RegisterProtocolException}. All operations are
   * idempotent; repeat those that create something with their {@link #requestReference}.
   */
  public abstract boolean isRetryable();

  /**
   * Returns the status and headers of the register's response to the last request; empty if there
   * was no response, if the access token could not be fetched, and after deserialization.
   */
  public Optional<ResponseMetadata> response() {
    return Optional.ofNullable(response);
  }

  /**
   * Returns a copy with a response. For tests of applications; the client adds the response itself.
   */
  public abstract MidIdClientException withResponse(ResponseMetadata response);

  /**
   * Returns whether the register may have performed the change although the operation failed. False
   * for operations that only read, and if it is certain that nothing was changed: every request was
   * rejected by the register (400 to 499 except 408, with its problem document) or was never sent.
   *
   * <p>If it is true, repeat the same call to learn the outcome; the operations are idempotent.
   * Requests of identifiers, reports and delegations are repeated with their {@link
   * #requestReference}; links, billing numbers, existing devices, changes and withdrawals are
   * identified by their content.
   */
  public boolean isOutcomeOpen() {
    return outcomeOpen;
  }

  /**
   * Returns the reference with which to repeat the request of an identifier or a delegation, or the
   * report of a device or a delivery. Repeating the call with it is idempotent.
   *
   * <p>Present if {@linkplain #isOutcomeOpen the outcome is open}, and if the register did not
   * reject the request, for example because it was not reachable. Empty if the register rejected
   * the request, and for all other operations.
   */
  public Optional<UUID> requestReference() {
    return Optional.ofNullable(requestReference);
  }
}
