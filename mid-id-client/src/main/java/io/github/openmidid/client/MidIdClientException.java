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

  /** The reference with which the operation can be repeated. */
  private final @Nullable UUID requestReference;

  /** Whether the register may have done what was requested. */
  private final boolean outcomeOpen;

  MidIdClientException(
      String message,
      @Nullable UUID requestReference,
      boolean outcomeOpen,
      @Nullable Throwable cause) {
    super(message, cause);
    this.requestReference = requestReference;
    this.outcomeOpen = outcomeOpen;
  }

  /**
   * Returns whether the register may have done what was requested, although the operation has
   * failed. False for an operation that only reads, and where it is certain that nothing was done:
   * every request was refused by the register (400 to 499 but for 408, with its problem document)
   * or never left this machine.
   *
   * <p>If it is true, repeat the same call to learn the outcome: nothing is done twice. An
   * identifier, a report and a delegation are repeated with their {@link #requestReference}; a
   * link, a billing number, existing devices, a change and a withdrawal are recognised by their
   * content.
   */
  public boolean isOutcomeOpen() {
    return outcomeOpen;
  }

  /**
   * Returns the reference with which to repeat the request of an identifier, the report of a device
   * or a delivery, or the request of a delegation: the same call with it is never done twice.
   *
   * <p>Present whenever {@linkplain #isOutcomeOpen the outcome is open}, and whenever the register
   * has not refused: it could not be reached, for one. Absent if it has refused, and for all other
   * operations.
   */
  public Optional<UUID> requestReference() {
    return Optional.ofNullable(requestReference);
  }
}
