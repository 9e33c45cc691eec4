package io.github.openmidid.client;

import java.util.Objects;

/**
 * What a register says of its own health.
 *
 * @param statusCode {@code UP}, {@code DEGRADED} or {@code DOWN}, as the register gave it
 */
public record RegisterHealth(String statusCode) {
  /** Checks that nothing is null. */
  public RegisterHealth {
    Objects.requireNonNull(statusCode, "statusCode");
  }

  /** Whether the register can answer; degraded, it can. */
  public boolean isUp() {
    return statusCode.equals("UP") || statusCode.equals("DEGRADED");
  }
}
