package io.github.openmidid.client;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * Hears of every call of the contract that a client has made, for metrics and logs of your own.
 *
 * <pre>{@code
 * MidIdClient.builder()
 *     .baseUrl(baseUrl)
 *     .callListener(call -> slowest.accumulateAndGet(call.duration().toMillis(), Math::max))
 *     .build();
 * }</pre>
 *
 * <p>It is called on the thread of the caller, before the operation returns: it must not block. If
 * it throws, the operation goes on as if it had not.
 */
@FunctionalInterface
public interface CallListener {

  /** A call has ended. */
  void onCall(Call call);

  /**
   * What can be said of a call without any identifier, token or text of others in it.
   *
   * @param method the HTTP method, {@code GET} or {@code POST} for example
   * @param operation the contract's name of the operation (its operation id), such as {@code
   *     getMidId}
   * @param outcome how it ended
   * @param status the HTTP status of the last answer; empty if none came
   * @param attempts how often it was tried, 0 to 3; 0 if it failed before anything was sent
   * @param duration how long it took in all, pauses included
   */
  record Call(
      String method,
      String operation,
      Outcome outcome,
      OptionalInt status,
      int attempts,
      Duration duration) {}

  /** How a call ended. */
  enum Outcome {
    /** The register has answered; "not known" is an answer. */
    ANSWERED,
    /** The register has said no: {@link RegisterResponseException}. */
    REFUSED,
    /** No answer in time: {@link RegisterUnavailableException}. */
    UNAVAILABLE,
    /** The answer is not of the contract: {@link RegisterProtocolException}. */
    NOT_UNDERSTOOD,
    /** The call failed on this side: the supplier of the token threw, the client was closed. */
    FAILED
  }
}
