package io.github.openmidid.examples.his.lookup;

import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.register.RegisterMismatchException;
import java.util.Arrays;
import java.util.Optional;

/** The reasons why the register did not look up an identifier. */
public enum RegisterFailure {
  /** The register does not respond, or is temporarily unavailable. */
  UNAVAILABLE("unavailable"),
  /** The register rejects the access token of this program (401). */
  TOKEN_REJECTED("tokenRejected"),
  /** The register denies access to the operation (403). */
  ACCESS_DENIED("accessDenied"),
  /** The register responds with another error, or with other data than requested. */
  INVALID_RESPONSE("invalidResponse"),
  /** This program could not send the request, for example without its access token. */
  NOT_SENT("notSent");

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVICE_UNAVAILABLE = 503;
  private static final int GATEWAY_TIMEOUT = 504;

  private final String code;

  RegisterFailure(String code) {
    this.code = code;
  }

  /** Returns the code in JSON, which is also that of the message {@code register.…}. */
  public String code() {
    return code;
  }

  /** Returns the reason with a code, or empty if there is none. */
  public static Optional<RegisterFailure> ofCode(String code) {
    return Arrays.stream(values()).filter(failure -> failure.code.equals(code)).findAny();
  }

  /** Returns the reason of an exception of the register. */
  public static RegisterFailure of(RuntimeException exception) {
    if (exception instanceof RegisterUnavailableException) {
      return UNAVAILABLE;
    }
    if (exception instanceof RegisterResponseException response) {
      return ofStatus(response.status());
    }
    return exception instanceof RegisterProtocolException
            || exception instanceof RegisterMismatchException
        ? INVALID_RESPONSE
        : NOT_SENT;
  }

  private static RegisterFailure ofStatus(int status) {
    return switch (status) {
      case UNAUTHORIZED -> TOKEN_REJECTED;
      case FORBIDDEN -> ACCESS_DENIED;
      case REQUEST_TIMEOUT, TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT -> UNAVAILABLE;
      default -> INVALID_RESPONSE;
    };
  }
}
