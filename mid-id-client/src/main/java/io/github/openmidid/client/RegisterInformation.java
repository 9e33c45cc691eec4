package io.github.openmidid.client;

import java.util.Objects;

/**
 * What a register says of itself. Codes that this release does not know are kept as the register
 * gave them.
 *
 * @param environment {@code production}, or {@code test} for made-up devices
 * @param formatName the name of the format of its identifiers
 * @param formatStatus who stands behind that format: {@code provisional} or {@code official}
 */
public record RegisterInformation(String environment, String formatName, String formatStatus) {
  /** Checks that nothing is null. */
  public RegisterInformation {
    Objects.requireNonNull(environment, "environment");
    Objects.requireNonNull(formatName, "formatName");
    Objects.requireNonNull(formatStatus, "formatStatus");
  }

  /** Whether the devices are made up. Anything but a plain "test" counts as real. */
  public boolean isTest() {
    return environment.equals("test");
  }
}
