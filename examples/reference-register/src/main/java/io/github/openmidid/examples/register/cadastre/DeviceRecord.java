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
 * A device as the cadastre holds it.
 *
 * @param deviceId chosen by the register
 * @param version counts what became of it, from 1
 * @param fields what was reported, in the form between programs
 * @param linked whether the identifier is tied to it
 * @param billingNumber what RIZIV/INAMI gave to it
 * @param reportedAt when it was first reported
 * @param changedAt when this version was made
 * @param warnings those of the latest report or change
 */
public record DeviceRecord(
    String deviceId,
    int version,
    Map<DeviceField, String> fields,
    boolean linked,
    Optional<String> billingNumber,
    Instant reportedAt,
    Instant changedAt,
    List<Warning> warnings) {

  /** The identifier with which it was reported. */
  public MidId midId() {
    return MidId.of(required(DeviceField.MID_ID));
  }

  /** Who runs it. */
  public String operator() {
    return required(DeviceField.OPERATOR);
  }

  /** The wire code of its type. */
  public String modality() {
    return required(DeviceField.MODALITY);
  }

  /** One field; empty if the cadastre does not hold it. */
  public Optional<String> get(DeviceField field) {
    return Optional.ofNullable(fields.get(field));
  }

  /** Whether its last day of use is over. */
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
