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
import io.github.openmidid.client.internal.http.HeaderNames;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.client.internal.wire.ResourceId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the answers, and the absence of one, mean to an operation that changes something at the
 * register: the one place for all of them.
 *
 * <ul>
 *   <li>201, and 200 or 204 where the contract has it: done. If the body is not understood, or is
 *       about something else, the operation fails with an open outcome.
 *   <li>303: done before. What was made is read, if one of the three requests is left for that.
 *   <li>400 to 499 but 408, with a problem document of the register: refused. That request has
 *       changed nothing. Without one, the operation fails as refused with an open outcome: the
 *       status may be that of a proxy.
 *   <li>429 and 503: the request is repeated ({@link RetryingClient}).
 *   <li>Never sent: repeated too, and nothing has changed.
 *   <li>Anything else, silence included: the operation fails with an open outcome.
 * </ul>
 *
 * <p>One request whose outcome is open is enough: a later refusal says nothing of an earlier one.
 */
final class ChangeResponseReader {
  private final ResponseDecoder body;
  private final ErrorMapper errors;

  ChangeResponseReader(ResponseDecoder body, ErrorMapper errors) {
    this.body = body;
    this.errors = errors;
  }

  /**
   * The operation, whose failures say whether the outcome is open.
   *
   * @param requestReference with which it can be repeated; null if its content is enough
   */
  <T> Operation<T> resumable(@Nullable UUID requestReference, Operation<T> operation) {
    return context -> {
      Attempts attempts = context.attempts();
      attempts.announce(requestReference);
      try {
        return operation.run(context);
      } catch (RuntimeException e) {
        throw failure(ErrorMapper.ofOperation(e), attempts.isOutcomeOpen(), requestReference);
      } catch (Error e) { // it keeps its kind
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
    } else if (e instanceof RegisterResponseException refused) {
      return new RegisterResponseException(
          message,
          refused.status(),
          refused.problemType().orElse(null),
          refused.issues(),
          refused.traceId().orElse(null),
          reference,
          true);
    }
    return failedHere(reference, e);
  }

  private static MidIdClientException failedHere(
      @Nullable UUID reference, @Nullable RuntimeException cause) {
    return new RegisterUnavailableException(
        "the call failed on this side after a request was sent", reference, true, cause);
  }

  /**
   * What was made, now or before.
   *
   * @param read asks for what has this name; only the name is taken from the address
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
                () -> new MalformedResponseException("no address of what was made before", null));
    if (!context.attempts().hasRemaining()) {
      throw new RegisterUnavailableException(
          "made before, after so many attempts that it was not asked for any more", null, null);
    }
    return read.apply(id)
        .orElseThrow(
            () -> new MalformedResponseException("what was made before is not there", null));
  }

  /** The answer to what changes something that has to be there: 200, or a refusal. */
  <W> W ofResponse(Response response, Class<W> type) {
    if (response.status() != 200) {
      throw errors.ofResource(response);
    }
    return body.read(response, type);
  }

  /** Whether something was removed, or is not there. */
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
