package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.client.reference.ProblemIssue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was done with one existing device.
 *
 * @param cadastreNumber which one
 * @param outcomeCode {@code granted}, {@code grantedBefore}, {@code refused}, or a code that this
 *     release does not know
 * @param midId the identifier that it has, now or from before; empty if it was refused
 * @param deviceId how the register names the device; empty if it was refused
 * @param issues why it was refused
 */
public record ExistingDeviceResult(
    String cadastreNumber,
    String outcomeCode,
    Optional<MidId> midId,
    Optional<String> deviceId,
    List<ProblemIssue> issues) {
  /** Copies the list and checks that nothing is null. */
  public ExistingDeviceResult {
    Objects.requireNonNull(cadastreNumber, "cadastreNumber");
    Objects.requireNonNull(outcomeCode, "outcomeCode");
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(deviceId, "deviceId");
    issues = List.copyOf(issues);
  }
}
