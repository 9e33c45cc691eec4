package io.github.openmidid.examples.his.web;

import io.github.openmidid.examples.his.lookup.RegisterFailure;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * The status of a response with findings. 503 means only that the register does not answer; if it
 * rejects this program or answers something else, that is 502, and 400 if the input is at fault.
 */
public final class FailureStatus {
  private FailureStatus() {}

  public static HttpStatus of(List<FieldFinding> findings) {
    return findings.stream()
        .flatMap(error -> error.finding().failure().stream())
        .findFirst()
        .map(FailureStatus::of)
        .orElse(HttpStatus.BAD_REQUEST);
  }

  private static HttpStatus of(RegisterFailure failure) {
    return switch (failure) {
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
      case TOKEN_REJECTED, ACCESS_DENIED, INVALID_RESPONSE -> HttpStatus.BAD_GATEWAY;
      case NOT_SENT -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }
}
