package io.github.openmidid.client.mhealth;

import io.github.openmidid.mhealth.FinancingStatus;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The financing of an app in a care process on a day, as the register states it. Immutable. {@link
 * io.github.openmidid.mhealth.AppLevels#financing} decides it for any day.
 *
 * <pre>{@code
 * app.financing().stream().filter(AppFinancing::isFinanced).map(AppFinancing::careProcess);
 * }</pre>
 *
 * @param careProcess the code of the care process
 * @param statusCode the wire code of the status with its reason: {@code processInactive}; see
 *     {@link #status}
 * @param day the day in Belgium
 */
public record AppFinancing(String careProcess, String statusCode, LocalDate day) {
  /** Validates that nothing is null. */
  public AppFinancing {
    Objects.requireNonNull(careProcess, "careProcess");
    Objects.requireNonNull(statusCode, "statusCode");
    Objects.requireNonNull(day, "day");
  }

  /** Returns the status; empty if this release does not know the code. */
  public Optional<FinancingStatus> status() {
    return FinancingStatus.ofCode(statusCode);
  }

  /** Returns whether the app is proven to be financed; false if the code is not known. */
  public boolean isFinanced() {
    return status().filter(FinancingStatus::isFinanced).isPresent();
  }
}
