package io.github.openmidid.client.internal.resource;

import feign.Response;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.call.ErrorMapper;
import io.github.openmidid.client.internal.call.ResponseDecoder;
import io.github.openmidid.client.internal.call.RetryingClient;
import io.github.openmidid.client.internal.contract.TextFormat;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.message.HeaderNames;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Maps the responses whose status matters to results and exceptions. All operations that change
 * data at the register share these rules.
 *
 * <ul>
 *   <li>201, and 200 or 204 where the contract defines it: the operation succeeds. If the body is
 *       malformed or describes another resource, the operation fails with an open outcome.
 *   <li>303: the operation was carried out earlier. The resource is fetched unless three requests
 *       were sent.
 *   <li>400 to 499 except 408, with a problem document of the register: rejected, and the request
 *       has changed nothing. Without a problem document, the operation fails as rejected with an
 *       open outcome, since the status may come from a proxy.
 *   <li>429 and 503: the request is retried ({@link RetryingClient}).
 *   <li>Not sent: the request is retried too; nothing has changed.
 *   <li>Any other response, or none: the operation fails with an open outcome.
 * </ul>
 */
public final class ResponseReader {
  private final ResponseDecoder body;
  private final ErrorMapper errors;

  ResponseReader(ResponseDecoder body, ErrorMapper errors) {
    this.body = body;
    this.errors = errors;
  }

  /**
   * Returns the resource that the request has created, now or earlier.
   *
   * @param read fetches the resource with a given id; only the id is taken from the {@code
   *     Location}
   */
  <T> T created(
      Response response, CallContext context, Class<T> type, Function<String, Optional<T>> read) {
    if (response.status() == 201) {
      return body.read(response, type);
    }
    if (response.status() != 303) {
      throw errors.ofStatus(response);
    }
    String location =
        HeaderNames.first(response.headers(), "location")
            .orElseThrow(
                () -> new MalformedResponseException("the 303 response has no Location", null));
    String id =
        TextFormat.ID.ofResponse(
            "the end of Location", location.substring(location.lastIndexOf('/') + 1));
    if (!context.attempts().mayFollowUp()) {
      throw new RegisterUnavailableException(
          "the resource exists, but no attempt was left to fetch it", null, null);
    }
    return read.apply(id)
        .orElseThrow(
            () ->
                new MalformedResponseException(
                    "the resource named in Location does not exist", null));
  }

  /** Returns the body of a response with one of the regular statuses. */
  public <T> T read(Response response, Class<T> type, int... regular) {
    requireStatus(response, regular);
    return body.read(response, type);
  }

  /** Verifies that a response has one of the regular statuses. */
  void requireStatus(Response response, int... regular) {
    if (IntStream.of(regular).noneMatch(status -> status == response.status())) {
      throw errors.ofResource(response);
    }
  }

  /** Returns true if the resource was removed (204), false if it does not exist (404). */
  boolean removed(Response response) {
    if (errors.isNotFound(response)) {
      return false;
    }
    requireStatus(response, 204);
    return true;
  }
}
