package io.github.openmidid.client;

import java.util.Objects;

/**
 * The description that a register returns of itself. Immutable. Codes that this release does not
 * know are kept as text.
 *
 * @param environment {@code production}, or {@code test} for fictitious devices
 * @param formatName the name of the format of its identifiers
 * @param formatStatus the status of that format: {@code provisional} or {@code official}
 */
public record RegisterInformation(String environment, String formatName, String formatStatus) {
  /** Validates that nothing is null. */
  public RegisterInformation {
    Objects.requireNonNull(environment, "environment");
    Objects.requireNonNull(formatName, "formatName");
    Objects.requireNonNull(formatStatus, "formatStatus");
  }

  /**
   * Returns whether the devices are fictitious: the environment is exactly {@code test}. Any other
   * value counts as real.
   */
  public boolean isTest() {
    return environment.equals("test");
  }
}
