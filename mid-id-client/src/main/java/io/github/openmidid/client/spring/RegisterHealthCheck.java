package io.github.openmidid.client.spring;

import io.github.openmidid.client.CallOptions;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterHealth;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The health of the register as this application sees it.
 *
 * @param status {@code UP}, {@code DOWN} or {@code UNKNOWN}
 * @param details what the status is based on, without identifiers and secrets
 */
record RegisterHealthCheck(String status, Map<String, Object> details) {
  private static final CallOptions ONE_SHORT_CALL =
      CallOptions.none().withTimeout(Duration.ofSeconds(2)).withMaxRetries(0);

  /** Requests the health of the register once. */
  static RegisterHealthCheck of(MidIdClient client) {
    try {
      RegisterHealth health = client.with(ONE_SHORT_CALL).health();
      return new RegisterHealthCheck(status(health), Map.of("register", health.statusCode()));
    } catch (RuntimeException e) {
      return new RegisterHealthCheck(isDown(e) ? "DOWN" : "UNKNOWN", details(e));
    }
  }

  /** A status that the contract does not know is no statement about the health. */
  private static String status(RegisterHealth health) {
    return health.isUp() ? "UP" : health.statusCode().equals("DOWN") ? "DOWN" : "UNKNOWN";
  }

  /** A register that rejects the request may work for others. */
  private static boolean isDown(RuntimeException failure) {
    return failure instanceof RegisterUnavailableException
        || (failure instanceof RegisterResponseException response && response.status() >= 500);
  }

  private static Map<String, Object> details(RuntimeException failure) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("failure", failure.getClass().getSimpleName());
    if (failure instanceof MidIdClientException clientFailure) {
      clientFailure.response().ifPresent(response -> details.put("status", response.status()));
    }
    return details;
  }
}
