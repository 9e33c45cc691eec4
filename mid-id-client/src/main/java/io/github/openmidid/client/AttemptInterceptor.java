package io.github.openmidid.client;

import java.net.URI;
import java.util.Map;

/**
 * An interceptor of each request to the register and its response, for tracing and wire logs.
 *
 * <pre>{@code
 * MidIdClient.builder()
 *     .baseUrl(baseUrl)
 *     .attemptInterceptor(
 *         new AttemptInterceptor() {
 *           @Override
 *           public Map<String, String> before(Attempt attempt) {
 *             return Map.of("traceparent", spans.start(attempt.operation()));
 *           }
 *         })
 *     .build();
 * }</pre>
 *
 * <p>An operation sends several requests if it is retried, reads what a former request created, or
 * looks up several chunks; each of them is an attempt. A lookup from the cache sends none, and
 * requests to the token endpoint are not intercepted. After {@link #before}, exactly one of {@link
 * #afterResponse} and {@link #afterFailure} is called.
 *
 * <p>An interceptor runs on the thread that runs the operation, which for {@link MidIdClient#async}
 * and for batches is a thread of the executor. It is called by several threads at the same time,
 * within the timeout of the operation, and must not block. It receives no credentials, and can only
 * add headers.
 */
public interface AttemptInterceptor {

  /**
   * Intercepts a request before it is sent, and returns headers to add to it. The same rule applies
   * to them as to {@link CallOptions#withHeader}; they replace headers of that name that the
   * application has set. They must not change the content of responses, since the cache does not
   * take them into account.
   *
   * <p>If it throws, or if a header is not allowed, nothing is sent and the operation fails with an
   * {@link IllegalStateException} whose cause is the exception; after a former attempt whose
   * outcome is open, with a {@link RegisterUnavailableException}.
   *
   * @return the values of additional headers by their name; empty to add none; not null
   */
  default Map<String, String> before(Attempt attempt) {
    return Map.of();
  }

  /**
   * Intercepts the response to a request, whatever its status. Exceptions are logged once and
   * ignored, since the register may have performed a change.
   */
  default void afterResponse(Attempt attempt, ResponseMetadata response) {}

  /**
   * Intercepts the failure of a request without a valid response. Exceptions are logged once and
   * ignored.
   *
   * @param failure a {@link MidIdClientException}, or an {@link IllegalStateException} if the
   *     request was not sent because of a failure in this process
   */
  default void afterFailure(Attempt attempt, RuntimeException failure) {}

  /**
   * An attempt of a call. The same object is passed to the methods of all interceptors. Not
   * thread-safe; not to be implemented by applications except for their tests.
   */
  interface Attempt {
    /** Returns the operation id of the contract, such as {@code getMidId}. */
    String operation();

    /** Returns the HTTP method, such as {@code GET}. */
    String method();

    /** Returns the URI of the request, with its query. */
    URI uri();

    /** Returns the number of the request within its call: 1, or more for a retry. */
    int number();

    /**
     * Returns the headers of the request by their name in lower case, with those of former
     * interceptors, without {@code Authorization}, {@code Cookie} and {@code Proxy-Authorization};
     * unmodifiable.
     */
    Map<String, String> headers();

    /**
     * Returns a modifiable map, empty at first, in which interceptors keep what they need after the
     * attempt, such as a span. Use a key of your own.
     */
    Map<Object, Object> attributes();
  }
}
