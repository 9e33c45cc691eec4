package io.github.openmidid.client.internal;

import feign.FeignException;
import feign.Response;
import feign.codec.ErrorDecoder;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of the three kinds of failure it is, and what can be said of it without quoting the answer.
 */
final class Failures implements ErrorDecoder {
  private final Json json;

  Failures(Json json) {
    this.json = json;
  }

  /** What the caller gets to see of what an operation threw. */
  static RuntimeException ofOperation(RuntimeException e) {
    if (e instanceof Wire.Malformed) {
      return new RegisterProtocolException(String.valueOf(e.getMessage()), null, e.getCause());
    }
    return e instanceof FeignException wrapped ? ofFeign(wrapped) : e;
  }

  /**
   * Feign wraps what its decoder throws, together with the request and its token: only the cause
   * goes on.
   */
  static MidIdClientException ofFeign(FeignException e) {
    if (e.getCause() instanceof MidIdClientException failure) {
      return failure;
    }
    String message =
        e.getCause() instanceof Wire.Malformed malformed
            ? String.valueOf(malformed.getMessage())
            : "the answer is not understood";
    return new RegisterProtocolException(message, null, null);
  }

  @Override
  public Exception decode(String methodKey, Response response) {
    return ofStatus(response);
  }

  MidIdClientException ofStatus(Response response) {
    int status = response.status();
    if (status == 502 || status == 503 || status == 504) {
      return new RegisterUnavailableException(
          "the register says that it cannot answer now (" + status + ")", null, null);
    }
    if (status < 400 || status > 599) {
      return new RegisterProtocolException(
          "the answer has a status that the contract does not have: " + status, null, null);
    }
    Optional<Wire.Problem> problem = problem(response);
    if (problem.isEmpty() && status == 404) {
      return new RegisterProtocolException(
          "status 404 without a problem description: is the base URL that of a register?",
          AnswerBody.excerpt(response),
          null,
          null);
    }
    return ofProblem(status, problem, response);
  }

  private static RegisterResponseException ofProblem(
      int status, Optional<Wire.Problem> problem, Response response) {
    @Nullable String type = problem.map(Wire.Problem::type).orElse(null);
    return new RegisterResponseException(
        "the register has refused: " + status + (type == null ? "" : " " + Printable.excerpt(type)),
        status,
        type,
        problem.map(Wire.Problem::toIssues).orElseGet(java.util.List::of),
        traceId(response),
        null);
  }

  private static @Nullable String traceId(Response response) {
    return Headers.first(response.headers(), Headers.TRACE_ID)
        .map(id -> Printable.excerpt(AnswerBody.redacted(response, id)))
        .orElse(null);
  }

  private Optional<Wire.Problem> problem(Response response) {
    if (!Json.isJson(response.headers())) {
      return Optional.empty();
    }
    try {
      Wire.Problem problem = json.read(Body.of(response), Wire.Problem.class);
      return Optional.of(problem.map(text -> AnswerBody.redacted(response, text)));
    } catch (Wire.Malformed e) {
      return Optional.empty();
    }
  }

  /**
   * Whether the register itself says that it has refused the request, which has then changed
   * nothing: a status from 400 to 499 with a problem document of that status. 408 is not one, for a
   * proxy that has passed the request on may say so, nor is the status of a proxy.
   */
  boolean isRefusal(Response response) {
    int status = response.status();
    return status >= 400
        && status < 500
        && status != 408
        && Json.isProblem(response.headers())
        && problem(response).filter(problem -> problem.isOfRegister(status)).isPresent();
  }

  /**
   * Whether the register itself says that it does not know what was looked up: 404 with its problem
   * document, an issue of which names the parameter of the path. Any other 404 comes from something
   * else, or is about something else.
   */
  boolean isNotFound(Response response) {
    return response.status() == 404
        && Json.isProblem(response.headers())
        && PathParameter.of(response.request())
            .flatMap(parameter -> problem(response).filter(p -> p.saysNotFound(parameter)))
            .isPresent();
  }

  /**
   * The failure of an operation on one thing that is named in the path. A 404 is a refusal only if
   * it is the register's own.
   */
  MidIdClientException ofNamed(Response response) {
    if (response.status() == 404
        && PathParameter.of(response.request()).isPresent()
        && !isNotFound(response)
        && problem(response).filter(Wire.Problem::isRefusal).isEmpty()) {
      return new RegisterProtocolException(
          "status 404 that does not name what was looked up: is the base URL that of a register?",
          AnswerBody.excerpt(response),
          null,
          null);
    }
    return ofStatus(response);
  }
}
