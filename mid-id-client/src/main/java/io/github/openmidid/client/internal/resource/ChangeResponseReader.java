package io.github.openmidid.client.internal.resource;

import feign.Response;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.call.ErrorMapper;
import io.github.openmidid.client.internal.call.Operation;
import io.github.openmidid.client.internal.call.ResponseDecoder;
import io.github.openmidid.client.internal.call.RetryingClient;
import io.github.openmidid.client.internal.http.Attempts;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.message.HeaderNames;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.client.internal.wire.ResourceId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Maps the responses to operations that change data at the register, and the absence of a response,
 * to results and exceptions. All such operations share these rules.
 *
 * <ul>
 *   <li>201, and 200 or 204 where the contract defines it: the operation succeeds. If the body is
 *       malformed or describes another resource, the operation fails with an open outcome.
 *   <li>303: the operation was carried out earlier. The resource is fetched if one of the three
 *       attempts remains.
 *   <li>400 to 499 except 408, with a problem document of the register: rejected, and the request
 *       has changed nothing. Without a problem document, the operation fails as rejected with an
 *       open outcome, since the status may come from a proxy.
 *   <li>429 and 503: the request is retried ({@link RetryingClient}).
 *   <li>Not sent: the request is retried too; nothing has changed.
 *   <li>Any other response, or none: the operation fails with an open outcome.
 * </ul>
 *
 * <p>A single request with an open outcome suffices: a later rejection does not settle an earlier
 * request.
 */
final class ChangeResponseReader {
  private final ResponseDecoder body;
  private final ErrorMapper errors;

  ChangeResponseReader(ResponseDecoder body, ErrorMapper errors) {
    this.body = body;
    this.errors = errors;
  }

  /**
   * Wraps an operation so that its exceptions state whether the outcome is open.
   *
   * @param requestReference the reference that makes the request idempotent; null if its content
   *     does
   */
  <T> Operation<T> resumable(@Nullable UUID requestReference, Operation<T> operation) {
    return context -> {
      Attempts attempts = context.attempts();
      attempts.announce(requestReference);
      try {
        return operation.run(context);
      } catch (RuntimeException e) {
        throw failure(ErrorMapper.ofOperation(e), attempts.isOutcomeOpen(), requestReference);
      } catch (Error e) { // keeps its type
        if (attempts.isOutcomeOpen()) {
          e.addSuppressed(failedHere(requestReference, null));
        }
        throw e;
      }
    };
  }

  private static RuntimeException failure(
      RuntimeException e, boolean outcomeOpen, @Nullable UUID reference) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof RegisterUnavailableException) {
      return new RegisterUnavailableException(message, reference, outcomeOpen, e.getCause());
    } else if (e instanceof RegisterProtocolException protocol) {
      return new RegisterProtocolException(
          message, protocol.excerpt().orElse(null), reference, outcomeOpen, e.getCause());
    } else if (!outcomeOpen) {
      return e;
    } else if (e instanceof RegisterResponseException rejected) {
      return new RegisterResponseException(
          message,
          rejected.status(),
          rejected.problemType().orElse(null),
          rejected.issues(),
          rejected.traceId().orElse(null),
          reference,
          true);
    }
    return failedHere(reference, e);
  }

  private static MidIdClientException failedHere(
      @Nullable UUID reference, @Nullable RuntimeException cause) {
    return new RegisterUnavailableException(
        "the call failed in the client after a request was sent", reference, true, cause);
  }

  /**
   * Returns the resource that the request has created, now or earlier.
   *
   * @param read fetches the resource with a given id; only the id is taken from the {@code
   *     Location}
   */
  <W, T> T created(
      Response response,
      CallContext context,
      Class<W> type,
      Function<W, T> result,
      Function<String, Optional<T>> read) {
    if (response.status() == 201) {
      return result.apply(body.read(response, type));
    }
    if (response.status() != 303) {
      throw errors.ofStatus(response);
    }
    String id =
        HeaderNames.first(response.headers(), "location")
            .map(ResourceId::ofLocation)
            .orElseThrow(
                () -> new MalformedResponseException("the 303 response has no Location", null));
    if (!context.attempts().hasRemaining()) {
      throw new RegisterUnavailableException(
          "the resource exists, but no attempt was left to fetch it", null, null);
    }
    return read.apply(id)
        .orElseThrow(
            () ->
                new MalformedResponseException(
                    "the resource named in Location does not exist", null));
  }

  /** Returns the body of a 200, the only success of a change of an existing resource. */
  <W> W ofResponse(Response response, Class<W> type) {
    if (response.status() != 200) {
      throw errors.ofResource(response);
    }
    return body.read(response, type);
  }

  /** Returns true if the resource was removed (204), false if it does not exist (404). */
  boolean removed(Response response) {
    if (response.status() == 204) {
      return true;
    }
    if (errors.isNotFound(response)) {
      return false;
    }
    throw errors.ofResource(response);
  }
}
