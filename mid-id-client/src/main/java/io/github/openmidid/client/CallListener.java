package io.github.openmidid.client;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * A listener that is notified of every call of the contract, for metrics and logs.
 *
 * <pre>{@code
 * MidIdClient.builder()
 *     .baseUrl(baseUrl)
 *     .callListener(call -> slowest.accumulateAndGet(call.duration().toMillis(), Math::max))
 *     .build();
 * }</pre>
 *
 * <p>The listener runs on the thread of the caller, before the operation returns, and must not
 * block. Exceptions that it throws are ignored.
 */
@FunctionalInterface
public interface CallListener {

  /** Receives a call that has ended. */
  void onCall(Call call);

  /**
   * A completed call. Contains no identifier, no access token and no text of the response.
   *
   * @param method the HTTP method, {@code GET} or {@code POST} for example
   * @param operation the operation id of the contract, such as {@code getMidId}
   * @param outcome how it ended
   * @param status the HTTP status of the last response; empty if there was none
   * @param attempts the number of requests, 0 to 11; 0 if the call failed before a request was sent
   * @param duration the total duration, including the waits between retries
   */
  record Call(
      String method,
      String operation,
      Outcome outcome,
      OptionalInt status,
      int attempts,
      Duration duration) {}

  /** The outcome of a call. */
  enum Outcome {
    /** The register returned a response; "not known" is one. */
    ANSWERED,
    /** The register rejected the request: {@link RegisterResponseException}. */
    REFUSED,
    /** There was no response in time: {@link RegisterUnavailableException}. */
    UNAVAILABLE,
    /** The response does not conform to the contract: {@link RegisterProtocolException}. */
    NOT_UNDERSTOOD,
    /**
     * The call failed in this process: the supplier of the token threw, or the client was closed.
     */
    FAILED
  }
}
