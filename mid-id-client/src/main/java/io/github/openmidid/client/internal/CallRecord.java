package io.github.openmidid.client.internal;

import feign.Request;
import feign.Response;
import io.github.openmidid.client.CallListener.Call;
import io.github.openmidid.client.CallListener.Outcome;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one call of the contract while it is under way. It travels through Feign as the
 * options of the call, in place of the deadline of its operation.
 */
final class CallRecord extends Deadline {
  private final String operation;
  private final long startNanos = System.nanoTime();
  private long tookNanos;
  private int attempts;
  private int status;
  private @Nullable Request request;
  private @Nullable String traceIdReceived;

  CallRecord(String operation, Deadline deadline) {
    super(deadline);
    this.operation = operation;
  }

  String operation() {
    return operation;
  }

  /** A request goes out; what came of an earlier one is forgotten. */
  void attempt(Request request) {
    this.request = request;
    attempts++;
    status = 0;
    traceIdReceived = null;
  }

  /** The request was not sent after all. */
  void notSent() {
    attempts--;
    if (attempts == 0) {
      request = null;
    }
  }

  void answered(Response response) {
    status = response.status();
    traceIdReceived =
        Headers.first(response.headers(), Headers.TRACE_ID)
            .map(id -> AnswerBody.redacted(response, id))
            .orElse(null);
  }

  Duration sinceStart() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  void end() {
    tookNanos = System.nanoTime() - startNanos;
  }

  String traceIdSent() {
    return request == null ? "" : Headers.first(request.headers(), Headers.TRACE_ID).orElse("");
  }

  String traceIdReceived() {
    return request == null || traceIdReceived == null ? "" : Printable.excerpt(traceIdReceived);
  }

  Call toCall(Outcome outcome) {
    return new Call(
        request == null ? "" : request.httpMethod().name(),
        operation,
        outcome,
        status == 0 ? OptionalInt.empty() : OptionalInt.of(status),
        attempts,
        Duration.ofNanos(tookNanos));
  }
}
