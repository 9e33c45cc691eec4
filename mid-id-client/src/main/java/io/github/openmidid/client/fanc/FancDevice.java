package io.github.openmidid.client.fanc;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.register.RegistrationStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An identifier in the scope of FANC, the nuclear control agency, and the establishment of its
 * device. Immutable.
 *
 * @param midId the identifier
 * @param modalityCode the code of the modality, as in the response
 * @param operator the operator of the device
 * @param statusCode {@code available} or {@code linked}, as in the response
 * @param campus the campus of the device, if known
 * @param establishmentUnitNumber the establishment unit number in the Crossroads Bank for
 *     Enterprises, if known
 * @param fancEstablishmentNumber the unique number of the establishment at FANC, if known
 * @param fancDeviceNumber the former number of the device at FANC, if it had one
 * @param decommissioningDate the last day of use, if known
 * @param changedAt the time of the latest change to these fields
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
  /** Validates that nothing is null. */
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

  /** Returns the modality; empty if this release does not know the code. */
  public Optional<Modality> modality() {
    return Modality.ofCode(modalityCode);
  }

  /**
   * Returns the status; {@link RegistrationStatus#UNKNOWN} if this release does not know the code.
   */
  public RegistrationStatus status() {
    return RegistrationStatus.ofCode(statusCode);
  }

  /**
   * Returns the device for comparison with others: its identifier, modality, operator, former
   * number and last day of use. Make, model and serial number are not in the list for FANC.
   *
   * <p>Its first day out of service is the day after the last day of use. A modality that this
   * release does not know is absent.
   */
  public RegisteredDevice registeredDevice() {
    return RegisteredDevice.builder(midId)
        .modality(modality().orElse(null))
        .operator(operator)
        .formerNumber(fancDeviceNumber.orElse(null))
        .outOfServiceSince(decommissioningDate.map(day -> day.plusDays(1)).orElse(null))
        .build();
  }
}
