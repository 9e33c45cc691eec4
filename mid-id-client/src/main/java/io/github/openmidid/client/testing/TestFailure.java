package io.github.openmidid.client.testing;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.ResponseMetadata;
import io.github.openmidid.client.reference.ProblemIssue;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scripted failure of calls of a {@link TestMidIdClient}, as the application sees it: after the
 * {@linkplain MidIdClient.Builder#maxRetries retries} of a real client, and at once. Immutable.
 *
 * <pre>{@code
 * client.fail(TestFailure.unreachable()); // the next call
 * client.fail(TestFailure.responseLost().of("requestMidId")); // the next request of an identifier
 * client.fail(TestFailure.rateLimited(Duration.ofSeconds(30)).after(2).times(3));
 * }</pre>
 *
 * <p>The failures differ in whether the register performs the call and in what the application
 * knows about it. For operations that only read, the outcome is never open.
 *
 * <table>
 * <caption>The failures</caption>
 * <tr><th>Failure</th><th>Performed</th><th>Outcome open</th></tr>
 * <tr><td>{@link #unreachable}</td><td>no</td><td>no</td></tr>
 * <tr><td>{@link #timeout}</td><td>no</td><td>yes</td></tr>
 * <tr><td>{@link #responseLost}</td><td>yes</td><td>yes</td></tr>
 * <tr><td>{@link #notUnderstood}</td><td>yes</td><td>yes</td></tr>
 * <tr><td>{@link #rejected}, {@link #rateLimited}</td><td>no</td><td>no; 408 and 500: yes</td></tr>
 * </table>
 */
public final class TestFailure {
  private enum Kind {
    UNREACHABLE,
    TIMEOUT,
    RESPONSE_LOST,
    NOT_UNDERSTOOD,
    REJECTED
  }

  private final Kind kind;
  private final int status;
  private final String problemType;
  private final List<ProblemIssue> issues;
  private final Optional<Duration> retryAfter;
  private final Optional<TestOperation> operation;
  private final int after;
  private final int times;

  private TestFailure(
      Kind kind,
      int status,
      String problemType,
      List<ProblemIssue> issues,
      Optional<Duration> retryAfter,
      Optional<TestOperation> operation,
      int after,
      int times) {
    this.kind = kind;
    this.status = status;
    this.problemType = problemType;
    this.issues = List.copyOf(issues);
    this.retryAfter = retryAfter;
    this.operation = operation;
    this.after = after;
    this.times = times;
  }

  private static TestFailure of(Kind kind, int status) {
    return new TestFailure(kind, status, "", List.of(), Optional.empty(), Optional.empty(), 0, 1);
  }

  /**
   * Returns a failure to reach the register: a {@link RegisterUnavailableException}. Nothing is
   * sent and nothing performed, so the outcome is not open.
   */
  public static TestFailure unreachable() {
    return of(Kind.UNREACHABLE, 0);
  }

  /**
   * Returns a timeout: a {@link RegisterUnavailableException}. The register does not perform the
   * call, but the application cannot know that: the outcome of a change is open.
   */
  public static TestFailure timeout() {
    return of(Kind.TIMEOUT, 0);
  }

  /**
   * Returns the loss of a response: a {@link RegisterUnavailableException}. The register performs
   * the call; a repetition with the same request reference returns what it has created.
   */
  public static TestFailure responseLost() {
    return of(Kind.RESPONSE_LOST, 0);
  }

  /**
   * Returns a response that is not understood, such as the page of a portal: a {@link
   * RegisterProtocolException}. The register performs the call.
   */
  public static TestFailure notUnderstood() {
    return of(Kind.NOT_UNDERSTOOD, 200);
  }

  /**
   * Returns a rejection: a {@link RegisterResponseException}. The register does not perform the
   * call. Nothing needs to be scripted for the rejections that the content of the call causes, such
   * as 409: the register in memory has them itself.
   *
   * @param status 400 to 499 or 500; not 404, with which a register states that it does not know a
   *     resource
   * @param problemType the problem type, such as {@code urn:problem-type:belgif:expiredAccessToken}
   * @param issues the issues of the input
   * @throws IllegalArgumentException if the status is another one
   */
  public static TestFailure rejected(int status, String problemType, ProblemIssue... issues) {
    if (status < 400 || status > 500 || status == 404) {
      throw new IllegalArgumentException("the status is not 400 to 500, without 404");
    }
    return rejected(status, Objects.requireNonNull(problemType, "problemType"), List.of(issues));
  }

  /** Returns a rejection by the register in memory. */
  static TestFailure rejected(int status, String problemType, List<ProblemIssue> issues) {
    return new TestFailure(
        Kind.REJECTED, status, problemType, issues, Optional.empty(), Optional.empty(), 0, 1);
  }

  /**
   * Returns a rejection because of too many requests: a {@link RegisterResponseException} with
   * status 429 and a {@linkplain ResponseMetadata#retryAfter delay}. The register does not perform
   * the call.
   *
   * @param retryAfter the delay of {@code Retry-After}, in whole seconds; not negative
   * @throws IllegalArgumentException if it is negative
   */
  public static TestFailure rateLimited(Duration retryAfter) {
    if (retryAfter.isNegative()) {
      throw new IllegalArgumentException("retryAfter is negative");
    }
    return new TestFailure(
        Kind.REJECTED,
        429,
        "urn:problem-type:belgif:tooManyRequests",
        List.of(),
        Optional.of(Duration.ofSeconds(retryAfter.toSeconds())),
        Optional.empty(),
        0,
        1);
  }

  /**
   * Returns a copy that concerns only calls of one operation. Default: calls of every operation.
   *
   * @param operation the operation id of the contract, such as {@code getMidId}
   * @throws IllegalArgumentException if the test client does not perform such an operation
   */
  public TestFailure of(String operation) {
    return with(Optional.of(TestOperation.of(operation)), after, times);
  }

  /**
   * Returns a copy that lets a number of calls pass first: {@code after(2)} fails the third.
   * Default: 0.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public TestFailure after(int calls) {
    if (calls < 0) {
      throw new IllegalArgumentException("the number of calls is negative");
    }
    return with(operation, calls, times);
  }

  /**
   * Returns a copy that fails a number of successive calls. Default: 1.
   *
   * @throws IllegalArgumentException if the number is not 1 or more
   */
  public TestFailure times(int calls) {
    if (calls < 1) {
      throw new IllegalArgumentException("the number of calls is not 1 or more");
    }
    return with(operation, after, calls);
  }

  /** Returns a copy that fails all calls until {@link TestMidIdClient#clearFailures}. */
  public TestFailure always() {
    return with(operation, after, Integer.MAX_VALUE);
  }

  private TestFailure with(Optional<TestOperation> operation, int after, int times) {
    return new TestFailure(kind, status, problemType, issues, retryAfter, operation, after, times);
  }

  boolean concerns(TestOperation call) {
    return operation.isEmpty() || operation.get() == call;
  }

  /** Returns the number of calls to let pass. */
  int after() {
    return after;
  }

  /** Returns the number of calls to fail. */
  int times() {
    return times;
  }

  /** Returns whether the register performs the call. */
  boolean isPerformed() {
    return kind == Kind.RESPONSE_LOST || kind == Kind.NOT_UNDERSTOOD;
  }

  /** Returns whether a request is sent. */
  boolean isSent() {
    return kind != Kind.UNREACHABLE;
  }

  /**
   * Returns the exception for a call.
   *
   * @param response the response that a successful call would have
   */
  MidIdClientException toException(
      TestOperation call, @Nullable UUID requestReference, ResponseMetadata response) {
    boolean open = call.isChange() && isOpen();
    MidIdClientException exception =
        switch (kind) {
          case UNREACHABLE -> unavailable("the register is not reachable", requestReference, open);
          case TIMEOUT -> unavailable("no response within the timeout", requestReference, open);
          case RESPONSE_LOST -> unavailable("the response was lost", requestReference, open);
          case NOT_UNDERSTOOD ->
              new RegisterProtocolException(
                  "the response is not JSON", null, requestReference, open, null);
          case REJECTED -> rejection(requestReference, open, response);
        };
    return status == 0 ? exception : exception.withResponse(metadata(response));
  }

  private boolean isOpen() {
    return kind == Kind.REJECTED ? status == 408 || status >= 500 : kind != Kind.UNREACHABLE;
  }

  private static RegisterUnavailableException unavailable(
      String message, @Nullable UUID requestReference, boolean open) {
    return new RegisterUnavailableException(message, requestReference, open, null);
  }

  private MidIdClientException rejection(
      @Nullable UUID requestReference, boolean open, ResponseMetadata response) {
    if (status > 500) {
      return unavailable(
          "the register is temporarily unavailable (" + status + ")", requestReference, open);
    }
    return new RegisterResponseException(
        "the register has rejected the request: " + status + " " + problemType,
        status,
        problemType,
        issues,
        response.traceId().orElse(null),
        open ? requestReference : null,
        open);
  }

  private ResponseMetadata metadata(ResponseMetadata response) {
    Map<String, List<String>> headers = new HashMap<>(response.headers());
    retryAfter.ifPresent(
        delay -> headers.put("Retry-After", List.of(String.valueOf(delay.toSeconds()))));
    return new ResponseMetadata(status, headers, retryAfter);
  }

  /** Returns the kind of failure and the calls that it concerns. */
  @Override
  public String toString() {
    return "TestFailure["
        + kind
        + (status == 0 ? "" : " " + status)
        + operation.map(call -> " of " + call.id()).orElse("")
        + ", after "
        + after
        + ", "
        + (times == Integer.MAX_VALUE ? "always" : times + " times")
        + "]";
  }
}
