package io.github.openmidid.client.internal;

import feign.Response;
import feign.codec.ErrorDecoder;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Which of the three kinds of failure it is, and what can be said of it without quoting the answer.
 */
final class Failures implements ErrorDecoder {
  private static final String NOT_FOUND = "urn:problem-type:belgif:resourceNotFound";

  private final Json json;

  Failures(Json json) {
    this.json = json;
  }

  static MidIdClientException ofTransport(@Nullable Throwable failure) {
    Throwable cause = failure;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof LimitedBody.TooLargeException) {
        return new RegisterProtocolException(String.valueOf(t.getMessage()), null, null);
      }
      if (t instanceof UnresolvedAddressException || t instanceof UnknownHostException) {
        return unavailable("the name of the register's host is not known", failure);
      }
      cause = t;
    }
    if (failure instanceof HttpConnectTimeoutException) {
      return unavailable("no connection to the register in time", failure);
    }
    if (failure instanceof ConnectException) {
      return unavailable(
          "no connection to the register: is it running, is the address right?", failure);
    }
    if (failure instanceof SSLException
        || cause instanceof java.security.GeneralSecurityException) {
      return unavailable(
          "no secure connection to the register: its certificate is not trusted", failure);
    }
    if (failure instanceof IOException) {
      return unavailable("the connection to the register broke off", failure);
    }
    return unavailable("the call to the register failed", failure);
  }

  /** Whether the request never left this machine, so that the register cannot have seen it. */
  static boolean isUnsent(RegisterUnavailableException failure) {
    for (Throwable t = failure.getCause(); t != null; t = t.getCause()) {
      if (t instanceof ConnectException
          || t instanceof HttpConnectTimeoutException
          || t instanceof UnresolvedAddressException
          || t instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }

  private static MidIdClientException unavailable(String message, @Nullable Throwable cause) {
    return new RegisterUnavailableException(message, null, cause);
  }

  @Override
  public Exception decode(String methodKey, Response response) {
    return ofStatus(response);
  }

  MidIdClientException ofStatus(Response response) {
    int status = response.status();
    if (status == 502 || status == 503 || status == 504) {
      return unavailable("the register says that it cannot answer now (" + status + ")", null);
    }
    if (status < 300 || status > 599 || (status < 400 && status != 303)) {
      return new RegisterProtocolException(
          "the answer has a status that the contract does not have: " + status, null, null);
    }
    Optional<Wire.Problem> problem = problem(response);
    if (problem.isEmpty() && (status == 404 || status < 400)) {
      return new RegisterProtocolException(
          "status "
              + status
              + " without a problem description: is the base URL that of a register?",
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
        Headers.first(response.headers(), Headers.TRACE_ID).orElse(null),
        null);
  }

  private Optional<Wire.Problem> problem(Response response) {
    if (!Json.isJson(response.headers())) {
      return Optional.empty();
    }
    try {
      return Optional.of(json.read(Body.of(response), Wire.Problem.class));
    } catch (Wire.Malformed e) {
      return Optional.empty();
    }
  }

  /**
   * Whether the register itself says that there is no such thing, and not something on the way to
   * it.
   */
  boolean isNotFound(Response response) {
    return problem(response).map(Wire.Problem::type).filter(NOT_FOUND::equals).isPresent();
  }

  /** The same failure, of a request that may have been granted nevertheless. */
  static MidIdClientException withReference(MidIdClientException failure, UUID reference) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof RegisterUnavailableException) {
      return new RegisterUnavailableException(message, reference, failure.getCause());
    }
    if (failure instanceof RegisterProtocolException) {
      return new RegisterProtocolException(message, reference, failure.getCause());
    }
    RegisterResponseException refused = (RegisterResponseException) failure;
    if (refused.status() < 500) {
      return refused;
    }
    return new RegisterResponseException(
        message,
        refused.status(),
        refused.problemType().orElse(null),
        refused.issues(),
        refused.traceId().orElse(null),
        reference);
  }
}
