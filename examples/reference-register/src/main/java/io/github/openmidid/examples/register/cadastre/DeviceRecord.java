package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.rules.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The current version of a device in the cadastre.
 *
 * @param deviceId the id of the device
 * @param version the number of its versions, from 1
 * @param fields the reported values in wire format
 * @param linked whether it is linked to its identifier
 * @param billingNumber the billing number that it has today, if any
 * @param fancDeviceNumber its former number at FANC, if it had one
 * @param reportedAt when it was first reported
 * @param changedAt when this version was created
 * @param warnings the warnings about the latest report or change
 */
public record DeviceRecord(
    String deviceId,
    int version,
    Map<DeviceField, String> fields,
    boolean linked,
    Optional<String> billingNumber,
    Optional<String> fancDeviceNumber,
    Instant reportedAt,
    Instant changedAt,
    List<Warning> warnings) {

  /** Returns the identifier with which it was reported. */
  public MidId midId() {
    return MidId.of(required(DeviceField.MID_ID));
  }

  /** Returns the operator. */
  public String operator() {
    return required(DeviceField.OPERATOR);
  }

  /** Returns the code of its modality. */
  public String modality() {
    return required(DeviceField.MODALITY);
  }

  /** Returns the value of a field; empty if the cadastre has none. */
  public Optional<String> get(DeviceField field) {
    return Optional.ofNullable(fields.get(field));
  }

  /** Returns whether its last day of use has passed. */
  public boolean isOutOfService(LocalDate today) {
    return get(DeviceField.DECOMMISSIONING_DATE)
        .map(LocalDate::parse)
        .filter(today::isAfter)
        .isPresent();
  }

  private String required(DeviceField field) {
    return Objects.requireNonNull(fields.get(field));
  }
}
