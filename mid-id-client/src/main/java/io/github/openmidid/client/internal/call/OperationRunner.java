package io.github.openmidid.client.internal.call;

import feign.Response;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.ResponseMetadata;
import io.github.openmidid.client.internal.http.Attempts;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.CallLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs the operations of a client or a view and sets their deadlines. */
public final class OperationRunner {
  private final CallReporter reporter;
  private final Duration timeout;
  private final CallLimits limits;
  private final Map<String, String> headers;
  private final @Nullable Consumer<? super ResponseMetadata> listener;
  private final Supplier<? extends List<? extends Attempts.Owner>> owners;
  private final Clock clock = Clock.systemUTC();

  /**
   * Creates a runner.
   *
   * @param timeout the time that an operation may take
   * @param limits the limits of its requests
   * @param headers the headers that each of its requests carries
   * @param listener receives the response to each operation that succeeds; null if there is none
   * @param owners returns the asynchronous calls that an operation on this thread belongs to
   */
  public OperationRunner(
      CallReporter reporter,
      Duration timeout,
      CallLimits limits,
      Map<String, String> headers,
      @Nullable Consumer<? super ResponseMetadata> listener,
      Supplier<? extends List<? extends Attempts.Owner>> owners) {
    this.reporter = reporter;
    this.timeout = timeout;
    this.limits = limits;
    this.headers = Map.copyOf(headers);
    this.listener = listener;
    this.owners = owners;
  }

  /** Runs an operation, however many requests it makes, within one deadline. */
  public <T> T run(Operation<T> operation) {
    return run(start(), operation);
  }

  /** Runs an operation within the deadline of an existing context. */
  public <T> T run(CallContext context, Operation<T> operation) {
    CallContext own =
        context.withAttempts( // other chunks may run concurrently
            new Attempts(owners.get(), context.limits().maxRetries()));
    try {
      T result = operation.run(own);
      reporter.end(own, null);
      notifyOf(own.attempts().response());
      return result;
    } catch (RuntimeException e) {
      reporter.end(own, e);
      throw withResponse(ErrorMapper.ofOperation(e), own.attempts().response());
    }
  }

  private void notifyOf(@Nullable Response response) {
    if (response != null && listener != null) {
      reporter.notifyListener(() -> listener.accept(MetadataMapper.of(response, clock)));
    }
  }

  /** Adds the response to a failure; that of an authorization server is not the register's. */
  private RuntimeException withResponse(RuntimeException e, @Nullable Response response) {
    if (response == null
        || !(e instanceof MidIdClientException failure)
        || (e instanceof RegisterResponseException rejected
            && rejected.status() != response.status())) {
      return e;
    }
    return failure.withResponse(MetadataMapper.of(response, clock));
  }

  /** Starts the deadline of an operation. */
  public CallContext start() {
    return CallContext.in(timeout, limits, headers);
  }

  public Duration timeout() {
    return timeout;
  }

  /** Returns the current time of the system clock. */
  public Instant now() {
    return clock.instant();
  }

  /** Returns the {@code Accept-Language} of the requests; empty if they have none. */
  public String language() {
    return headers.getOrDefault(HeaderClient.ACCEPT_LANGUAGE, "");
  }

  /**
   * Fails within an asynchronous call: a request reference chosen there would be lost with its
   * thread, so that the request could not be repeated.
   *
   * @param replacement the code that the message suggests
   */
  public void requireReferenceOfCaller(String replacement) {
    if (!owners.get().isEmpty()) {
      throw new IllegalStateException(
          "within async, choose the request reference outside, so that the call can be resumed"
              + " however its future ends: "
              + replacement);
    }
  }
}
