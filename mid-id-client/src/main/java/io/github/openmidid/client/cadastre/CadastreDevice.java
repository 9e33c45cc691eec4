package io.github.openmidid.client.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import java.time.Instant;
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
}
