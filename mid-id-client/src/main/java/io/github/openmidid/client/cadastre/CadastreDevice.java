package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.device.RegisteredDevice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A device in the cadastre. Immutable. Its presence and its link do not imply any permit or
 * recognition.
 *
 * @param deviceId the id of the device in the register
 * @param version the version of the device, which {@link Devices#change} sends to detect concurrent
 *     changes
 * @param midId the identifier with which it was reported
 * @param fields the fields in their wire format, as in the response; a device that was registered
 *     before 1 October 2022 may lack fields that a report requires
 * @param isLinked whether the identifier is permanently linked to this device
 * @param billingNumber the billing number assigned by RIZIV/INAMI, if it has one
 * @param fancDeviceNumber the former number of the device at FANC, the nuclear control agency, if
 *     it had one
 * @param reportedAt the time of the first report
 * @param changedAt the time of this version
 * @param warnings the warnings of the latest report or change
 */
public record CadastreDevice(
    String deviceId,
    String version,
    MidId midId,
    Map<DeviceField, String> fields,
    boolean isLinked,
    Optional<String> billingNumber,
    Optional<String> fancDeviceNumber,
    Instant reportedAt,
    Instant changedAt,
    List<RegisterWarning> warnings) {

  /** Copies the collections and validates that nothing is null. */
  public CadastreDevice {
    Objects.requireNonNull(deviceId, "deviceId");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(billingNumber, "billingNumber");
    Objects.requireNonNull(fancDeviceNumber, "fancDeviceNumber");
    Objects.requireNonNull(reportedAt, "reportedAt");
    Objects.requireNonNull(changedAt, "changedAt");
    fields = Map.copyOf(fields);
    warnings = List.copyOf(warnings);
  }

  /** Returns the value of a field; empty if the cadastre does not have it. */
  public Optional<String> get(DeviceField field) {
    return Optional.ofNullable(fields.get(field));
  }

  /** Returns the modality; empty if this release does not know the code. */
  public Optional<Modality> modality() {
    return get(DeviceField.MODALITY).flatMap(Modality::ofCode);
  }

  /**
   * Returns the device for comparison with others: with transfers, lists of assets, images.
   *
   * <pre>{@code
   * DeviceDirectory directory =
   *     DeviceDirectory.of(
   *         client.devices().list(DeviceFilter.all()).map(CadastreDevice::registeredDevice).toList());
   * }</pre>
   *
   * <p>Its first day out of service is the day after the last day of use. A modality that this
   * release does not know is absent.
   *
   * @throws DateTimeException if a date of the fields is not valid; those of a response are
   */
  public RegisteredDevice registeredDevice() {
    return RegisteredDevice.builder(midId)
        .modality(modality().orElse(null))
        .operator(fields.get(DeviceField.OPERATOR))
        .make(fields.get(DeviceField.MAKE))
        .model(fields.get(DeviceField.MODEL))
        .serialNumber(fields.get(DeviceField.SERIAL_NUMBER))
        .formerNumber(fancDeviceNumber.orElse(null))
        .inServiceSince(date(DeviceField.COMMISSIONING_DATE).orElse(null))
        .outOfServiceSince(
            date(DeviceField.DECOMMISSIONING_DATE).map(day -> day.plusDays(1)).orElse(null))
        .build();
  }

  private Optional<LocalDate> date(DeviceField field) {
    return get(field).map(LocalDate::parse);
  }
}
