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
 * A device as the cadastre holds it. That it is there, and linked, says nothing about permits or
 * recognitions.
 *
 * @param deviceId how the register names the device
 * @param version which version of it this is; {@link Devices#change} says with it what was read
 * @param midId the identifier that it was reported with
 * @param fields what the cadastre holds, in the form between programs and as the register gave it;
 *     a device of before 1 October 2022 may lack fields that a report has
 * @param isLinked whether the identifier is tied to this device, for ever
 * @param billingNumber given by RIZIV/INAMI, if it has one
 * @param reportedAt when it was first reported
 * @param changedAt when this version was made
 * @param warnings those of the latest report or change
 */
public record CadastreDevice(
    String deviceId,
    String version,
    MidId midId,
    Map<DeviceField, String> fields,
    boolean isLinked,
    Optional<String> billingNumber,
    Instant reportedAt,
    Instant changedAt,
    List<RegisterWarning> warnings) {

  /** Copies the collections and checks that nothing is null. */
  public CadastreDevice {
    Objects.requireNonNull(deviceId, "deviceId");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(billingNumber, "billingNumber");
    Objects.requireNonNull(reportedAt, "reportedAt");
    Objects.requireNonNull(changedAt, "changedAt");
    fields = Map.copyOf(fields);
    warnings = List.copyOf(warnings);
  }

  /** One field; empty if the cadastre does not hold it. */
  public Optional<String> get(DeviceField field) {
    return Optional.ofNullable(fields.get(field));
  }

  /** The modality; empty if this release does not know the code. */
  public Optional<Modality> modality() {
    return get(DeviceField.MODALITY).flatMap(Modality::ofCode);
  }
}
