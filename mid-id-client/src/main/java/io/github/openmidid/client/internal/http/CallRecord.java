package io.github.openmidid.client.internal.http;

import feign.Request;
import feign.Response;
import io.github.openmidid.client.CallListener.Call;
import io.github.openmidid.client.CallListener.Outcome;
import io.github.openmidid.client.internal.http.message.HeaderNames;
import io.github.openmidid.client.internal.redaction.PrintableExcerpt;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The record of one call of the contract, for the log and the listeners. */
public final class CallRecord {
  private final String operation;
  private final long startNanos = System.nanoTime();
  private long durationNanos;
  private int attempts;
  private int status;
  private @Nullable Request request;
  private @Nullable Response response;

  public CallRecord(String operation) {
    this.operation = operation;
  }

  public String operation() {
    return operation;
  }

  /** Returns the number of requests sent, including the one that is being sent. */
  public int attempts() {
    return attempts;
  }

  /** Records that a request is sent, and discards the result of an earlier one. */
  void attempt(Request request) {
    this.request = request;
    attempts++;
    status = 0;
    response = null;
  }

  /** Records that the last request was not sent after all. */
  void notSent() {
    attempts--;
    if (attempts == 0) {
      request = null;
    }
  }

  void recordResponse(Response response) {
    status = response.status();
    this.response = response;
  }

  public Duration sinceStart() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  public void end() {
    durationNanos = System.nanoTime() - startNanos;
  }

  public String traceIdSent() {
    return request == null
        ? ""
        : HeaderNames.first(request.headers(), HeaderNames.TRACE_ID).orElse("");
  }

  /** Returns the trace id of the response without secrets, which some servers echo; slow. */
  public String traceIdReceived() {
    Response received = response;
    return received == null
        ? ""
        : HeaderNames.first(received.headers(), HeaderNames.TRACE_ID)
            .map(id -> PrintableExcerpt.excerpt(TransportBody.redacted(received, id)))
            .orElse("");
  }

  public Call toCall(Outcome outcome) {
    return new Call(
        request == null ? "" : request.httpMethod().name(),
        operation,
        outcome,
        status == 0 ? OptionalInt.empty() : OptionalInt.of(status),
        attempts,
        Duration.ofNanos(durationNanos));
  }
}
