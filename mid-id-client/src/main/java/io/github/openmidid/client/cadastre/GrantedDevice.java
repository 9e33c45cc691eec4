package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A device of before 1 October 2022 with the identifier that was granted to it, as in the notice to
 * its operator (circular on the MID-ID, 2022, section 3). Immutable.
 *
 * @param cadastreNumber the former number of the device in the cadastre
 * @param midId its identifier
 * @param deviceId its id in the register
 * @param operator its operator
 * @param modalityCode the code of the modality, as in the response
 * @param registeredOn the day since which the cadastre knows it
 * @param grantedAt the time when the identifier was granted
 * @param make the manufacturer, as the cadastre has it now
 * @param model the model, as the cadastre has it now
 * @param serialNumber the manufacturer's serial number, as the cadastre has it now
 * @param campus the campus, as the cadastre has it now
 * @param fancDeviceNumber the former number of the device at FANC, the nuclear control agency
 */
public record GrantedDevice(
    String cadastreNumber,
    MidId midId,
    String deviceId,
    String operator,
    String modalityCode,
    LocalDate registeredOn,
    Instant grantedAt,
    Optional<String> make,
    Optional<String> model,
    Optional<String> serialNumber,
    Optional<String> campus,
    Optional<String> fancDeviceNumber) {
  /** Validates that nothing is null. */
  public GrantedDevice {
    Objects.requireNonNull(cadastreNumber, "cadastreNumber");
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(deviceId, "deviceId");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(modalityCode, "modalityCode");
    Objects.requireNonNull(registeredOn, "registeredOn");
    Objects.requireNonNull(grantedAt, "grantedAt");
    Objects.requireNonNull(make, "make");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(serialNumber, "serialNumber");
    Objects.requireNonNull(campus, "campus");
    Objects.requireNonNull(fancDeviceNumber, "fancDeviceNumber");
  }

  /** Returns the modality; empty if this release does not know the code. */
  public Optional<Modality> modality() {
    return Modality.ofCode(modalityCode);
  }
}
