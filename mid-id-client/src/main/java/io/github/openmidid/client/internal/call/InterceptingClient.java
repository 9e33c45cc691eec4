package io.github.openmidid.client.internal.call;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.openmidid.client.AttemptInterceptor;
import io.github.openmidid.client.CallOptions;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.ResponseMetadata;
import io.github.openmidid.client.internal.http.CallContext;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client that passes each request and its response to the interceptors of the application. Each
 * retry passes through it; a supplied token is added below it.
 */
public final class InterceptingClient implements Client {
  private final Client next;
  private final List<AttemptInterceptor> interceptors;
  private final CallReporter reporter;
  private final Clock clock = Clock.systemUTC();

  public InterceptingClient(
      Client next, List<AttemptInterceptor> interceptors, CallReporter reporter) {
    this.next = next;
    this.interceptors = List.copyOf(interceptors);
    this.reporter = reporter;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    CallContext context = (CallContext) options;
    InterceptedAttempt attempt = new InterceptedAttempt(context.attempts().call(), request);
    Deque<AttemptInterceptor> started = new ArrayDeque<>(); // the last one first
    Response response;
    try {
      response = next.execute(before(request, attempt, started, context), options);
    } catch (RuntimeException e) {
      RuntimeException failure = withResponse(e, context.attempts().response());
      after(started, interceptor -> interceptor.afterFailure(attempt, failure));
      throw e;
    }
    ResponseMetadata metadata = MetadataMapper.of(response, clock);
    after(started, interceptor -> interceptor.afterResponse(attempt, metadata));
    return response;
  }

  /** Returns the request with the headers of the interceptors. */
  private Request before(
      Request request,
      InterceptedAttempt attempt,
      Deque<AttemptInterceptor> started,
      CallContext context) {
    Request extended = request;
    for (AttemptInterceptor interceptor : interceptors) {
      Map<String, String> headers = headers(interceptor, attempt, context);
      started.push(interceptor);
      attempt.addHeaders(headers);
      for (Map.Entry<String, String> header : headers.entrySet()) {
        extended = HeaderClient.with(extended, header.getKey(), header.getValue());
      }
    }
    return extended;
  }

  /**
   * Returns the headers of an interceptor. Its exceptions are wrapped, since the type decides
   * whether a request is retried.
   */
  @SuppressWarnings("IllegalCatch")
  private static Map<String, String> headers(
      AttemptInterceptor interceptor, InterceptedAttempt attempt, CallContext context) {
    try {
      CallOptions headers = CallOptions.none();
      for (Map.Entry<String, String> header : interceptor.before(attempt).entrySet()) {
        headers = headers.withHeader(header.getKey(), header.getValue());
      }
      return headers.headers();
    } catch (Throwable e) {
      context.attempts().notSent();
      throw new IllegalStateException(
          "nothing was sent: the interceptor "
              + interceptor.getClass().getName()
              + " has failed, or has returned a header that is not allowed",
          e);
    }
  }

  private void after(Deque<AttemptInterceptor> started, Consumer<AttemptInterceptor> notification) {
    started.forEach(interceptor -> reporter.notifyListener(() -> notification.accept(interceptor)));
  }

  private RuntimeException withResponse(RuntimeException e, @Nullable Response response) {
    return response != null && e instanceof MidIdClientException failure
        ? failure.withResponse(MetadataMapper.of(response, clock))
        : e;
  }
}
