package io.github.openmidid.client.fanc;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.register.RegistrationStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An identifier in the scope of FANC, the nuclear control agency, and the establishment where its
 * device stands, as far as it is known.
 *
 * @param midId the identifier
 * @param modalityCode the type of device, as the register gave it
 * @param operator who runs it
 * @param statusCode {@code available} or {@code linked}, as the register gave it
 * @param campus where the device stands
 * @param establishmentUnitNumber establishment unit in the Crossroads Bank for Enterprises
 * @param fancEstablishmentNumber FANC's unique number of the establishment
 * @param fancDeviceNumber FANC's own number of the device of before
 * @param decommissioningDate the last day of use
 * @param changedAt when any of this last changed
 */
public record FancDevice(
    MidId midId,
    String modalityCode,
    String operator,
    String statusCode,
    Optional<String> campus,
    Optional<String> establishmentUnitNumber,
    Optional<String> fancEstablishmentNumber,
    Optional<String> fancDeviceNumber,
    Optional<LocalDate> decommissioningDate,
    Instant changedAt) {
  /** Checks that nothing is null. */
  public FancDevice {
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(modalityCode, "modalityCode");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(statusCode, "statusCode");
    Objects.requireNonNull(campus, "campus");
    Objects.requireNonNull(establishmentUnitNumber, "establishmentUnitNumber");
    Objects.requireNonNull(fancEstablishmentNumber, "fancEstablishmentNumber");
    Objects.requireNonNull(fancDeviceNumber, "fancDeviceNumber");
    Objects.requireNonNull(decommissioningDate, "decommissioningDate");
    Objects.requireNonNull(changedAt, "changedAt");
  }

  /** The modality; empty if this release does not know the code. */
  public Optional<Modality> modality() {
    return Modality.ofCode(modalityCode);
  }

  /** The status; {@link RegistrationStatus#UNKNOWN} if this release does not know the code. */
  public RegistrationStatus status() {
    return RegistrationStatus.ofCode(statusCode);
  }
}
