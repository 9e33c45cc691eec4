package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.client.reference.ProblemIssue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of the grant to one existing device. Immutable.
 *
 * @param cadastreNumber the former number of the device in the cadastre
 * @param outcomeCode {@code granted}, {@code grantedBefore}, {@code refused}, or a code that this
 *     release does not know
 * @param midId the identifier of the device, new or granted before; empty if it was rejected
 * @param deviceId the id of the device in the register; empty if it was rejected
 * @param issues the reasons of a rejection
 */
public record ExistingDeviceResult(
    String cadastreNumber,
    String outcomeCode,
    Optional<MidId> midId,
    Optional<String> deviceId,
    List<ProblemIssue> issues) {
  /** Copies the list and validates that nothing is null. */
  public ExistingDeviceResult {
    Objects.requireNonNull(cadastreNumber, "cadastreNumber");
    Objects.requireNonNull(outcomeCode, "outcomeCode");
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(deviceId, "deviceId");
    issues = List.copyOf(issues);
  }
}
