package io.github.openmidid.client.internal.call;

import feign.FeignException;
import feign.Response;
import feign.codec.ErrorDecoder;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.http.TransportBody;
import io.github.openmidid.client.internal.http.message.HeaderNames;
import io.github.openmidid.client.internal.json.JsonCodec;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.client.internal.redaction.PrintableExcerpt;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Maps error responses and exceptions to the three exception types of the client, without quoting
 * the response.
 */
public final class ErrorMapper implements ErrorDecoder {
  private final JsonCodec json;

  public ErrorMapper(JsonCodec json) {
    this.json = json;
  }

  /** Maps an exception of an operation to the exception for the caller. */
  public static RuntimeException ofOperation(RuntimeException e) {
    if (e instanceof MalformedResponseException) {
      return new RegisterProtocolException(String.valueOf(e.getMessage()), null, e.getCause());
    }
    return e instanceof FeignException wrapped ? ofFeign(wrapped) : e;
  }

  /** Unwraps an exception of Feign, which contains the request: only its cause is passed on. */
  static MidIdClientException ofFeign(FeignException e) {
    if (e.getCause() instanceof MidIdClientException failure) {
      return failure;
    }
    String message =
        e.getCause() instanceof MalformedResponseException malformed
            ? String.valueOf(malformed.getMessage())
            : "the response is malformed";
    return new RegisterProtocolException(message, null, null);
  }

  @Override
  public Exception decode(String methodKey, Response response) {
    return ofStatus(response);
  }

  public MidIdClientException ofStatus(Response response) {
    int status = response.status();
    if (status == 502 || status == 503 || status == 504) {
      return new RegisterUnavailableException(
          "the register is temporarily unavailable (" + status + ")", null, null);
    }
    if (status < 400 || status > 599) {
      return new RegisterProtocolException(
          "the status of the response is not in the contract: " + status, null, null);
    }
    Optional<ProblemDocument> problem = problem(response);
    if (problem.isEmpty() && status == 404) {
      return new RegisterProtocolException(
          "status 404 without a problem document: is the base URL that of a register?",
          TransportBody.excerpt(response),
          null,
          null);
    }
    return ofProblem(status, problem, response);
  }

  private static RegisterResponseException ofProblem(
      int status, Optional<ProblemDocument> problem, Response response) {
    @Nullable String type = problem.map(ProblemDocument::type).orElse(null);
    return new RegisterResponseException(
        "the register has rejected the request: "
            + status
            + (type == null ? "" : " " + PrintableExcerpt.excerpt(type)),
        status,
        type,
        problem.map(ProblemDocument::toIssues).orElseGet(java.util.List::of),
        traceId(response),
        null);
  }

  private static @Nullable String traceId(Response response) {
    return HeaderNames.first(response.headers(), HeaderNames.TRACE_ID)
        .map(id -> PrintableExcerpt.excerpt(TransportBody.redacted(response, id)))
        .orElse(null);
  }

  private Optional<ProblemDocument> problem(Response response) {
    if (!JsonCodec.isJson(response.headers())) {
      return Optional.empty();
    }
    try {
      ProblemDocument problem = json.read(TransportBody.bytes(response), ProblemDocument.class);
      return Optional.of(problem.map(text -> TransportBody.redacted(response, text)));
    } catch (MalformedResponseException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns whether the register itself has rejected the request, which has then changed nothing: a
   * status from 400 to 499 with a problem document of that status. 408 is excluded, since a proxy
   * may send it after forwarding the request; so is a status without a problem document, which may
   * come from a proxy.
   */
  public boolean isRejection(Response response) {
    int status = response.status();
    return status >= 400
        && status < 500
        && status != 408
        && JsonCodec.isProblem(response.headers())
        && problem(response).filter(problem -> problem.isOfRegister(status)).isPresent();
  }

  /**
   * Returns whether the register itself reports that the requested resource does not exist: 404
   * with a problem document, an issue of which names the path parameter. Any other 404 comes from
   * another server or concerns another resource.
   */
  public boolean isNotFound(Response response) {
    return response.status() == 404
        && JsonCodec.isProblem(response.headers())
        && PathParameter.of(response.request())
            .flatMap(parameter -> problem(response).filter(p -> p.isNotFound(parameter)))
            .isPresent();
  }

  /**
   * Maps the error response to an operation on a resource that is identified in the path. A 404
   * counts as a rejection only if it comes from the register.
   */
  public MidIdClientException ofResource(Response response) {
    if (response.status() == 404
        && PathParameter.of(response.request()).isPresent()
        && !isNotFound(response)
        && problem(response).filter(ProblemDocument::isRejection).isEmpty()) {
      return new RegisterProtocolException(
          "status 404 that does not name the requested resource: is the base URL that of a register?",
          TransportBody.excerpt(response),
          null,
          null);
    }
    return ofStatus(response);
  }
}
