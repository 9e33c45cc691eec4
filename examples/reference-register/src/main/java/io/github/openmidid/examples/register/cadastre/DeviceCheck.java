package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.cadastre.NotificationDeadline;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.rules.Conflict;
import io.github.openmidid.examples.register.rules.ConflictException;
import io.github.openmidid.examples.register.rules.DateBounds;
import io.github.openmidid.examples.register.rules.Mismatch;
import io.github.openmidid.examples.register.rules.Mismatch.Kind;
import io.github.openmidid.examples.register.rules.Warning;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.register.Registration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Checks the rules for devices in the cadastre. */
@Component
class DeviceCheck {
  private static final Set<DeviceField> DATES =
      EnumSet.of(
          DeviceField.COMMISSIONING_DATE,
          DeviceField.PRIOR_AUTHORIZATION_DATE,
          DeviceField.DECOMMISSIONING_DATE);

  private final RegistrationStore registrations;
  private final DeviceStore devices;

  DeviceCheck(RegistrationStore registrations, DeviceStore devices) {
    this.registrations = registrations;
    this.devices = devices;
  }

  /**
   * Checks that the caller may report devices of the operator: the operator itself, or the FPS
   * Health.
   */
  static List<Mismatch> checkCaller(Caller caller, Map<DeviceField, String> fields) {
    String operator = fields.getOrDefault(DeviceField.OPERATOR, "");
    return caller.isHealthAuthority() || operator.equals(caller.organization())
        ? List.of()
        : List.of(new Mismatch(Kind.OPERATOR, DeviceField.OPERATOR.code()));
  }

  /** Checks that the identifier was granted to the operator, for this modality. */
  List<Mismatch> checkIdentifier(DeviceRecord device) {
    String field = DeviceField.MID_ID.code();
    Optional<Registration> registration = registrations.lock(device.midId());
    if (registration.isEmpty()) {
      return List.of(new Mismatch(Kind.UNKNOWN, field));
    }
    List<Mismatch> mismatches = new ArrayList<>();
    if (!registration.get().operator().orElseThrow().equals(device.operator())) {
      mismatches.add(new Mismatch(Kind.OPERATOR, field));
    }
    if (!registration.get().modalityCode().equals(device.modality())) {
      mismatches.add(new Mismatch(Kind.MODALITY, DeviceField.MODALITY.code()));
    }
    return mismatches;
  }

  /** Rejects an identifier that is linked, or with which another device was reported. */
  void requireFree(MidId midId) {
    if (registrations.find(midId).filter(Registration::isLinked).isPresent()) {
      throw new ConflictException(Conflict.MID_ID_LINKED);
    }
    if (devices.findByMidId(midId).isPresent()) {
      throw new ConflictException(Conflict.MID_ID_IN_USE);
    }
  }

  /** Checks that the prior authorization date is present if it is required. */
  static List<Mismatch> checkAuthorization(DeviceRecord device) {
    boolean needed =
        Modality.ofCode(device.modality())
            .filter(DeviceReport::needsPriorAuthorization)
            .isPresent();
    String field = DeviceField.PRIOR_AUTHORIZATION_DATE.code();
    return needed && device.get(DeviceField.PRIOR_AUTHORIZATION_DATE).isEmpty()
        ? List.of(new Mismatch(Kind.PRIOR_AUTHORIZATION, field))
        : List.of();
  }

  /**
   * Checks the dates of a device that differ from those of its former version, each for itself and
   * in their order. Dates that stay as they are were accepted before.
   *
   * @param before the fields of the former version; none for a report
   */
  static List<Mismatch> checkDates(
      Map<DeviceField, String> before, DeviceRecord after, LocalDate today) {
    List<DeviceField> changed =
        DATES.stream()
            .filter(field -> !Optional.ofNullable(before.get(field)).equals(after.get(field)))
            .toList();
    List<Mismatch> mismatches = new ArrayList<>();
    for (DeviceField field : changed) {
      date(after, field)
          .ifPresent(date -> mismatches.addAll(DateBounds.check(field.code(), date, today)));
    }
    boolean isNewStart = changed.contains(DeviceField.COMMISSIONING_DATE);
    Optional<LocalDate> start = date(after, DeviceField.COMMISSIONING_DATE);
    Optional<LocalDate> authorized = date(after, DeviceField.PRIOR_AUTHORIZATION_DATE);
    Optional<LocalDate> end = date(after, DeviceField.DECOMMISSIONING_DATE);
    if ((isNewStart || changed.contains(DeviceField.PRIOR_AUTHORIZATION_DATE))
        && isBefore(start, authorized)) {
      mismatches.add(new Mismatch(Kind.AUTHORIZATION, DeviceField.PRIOR_AUTHORIZATION_DATE.code()));
    }
    if ((isNewStart || changed.contains(DeviceField.DECOMMISSIONING_DATE))
        && isBefore(end, start)) {
      mismatches.add(new Mismatch(Kind.PERIOD, DeviceField.DECOMMISSIONING_DATE.code()));
    }
    return mismatches;
  }

  private static Optional<LocalDate> date(DeviceRecord device, DeviceField field) {
    return device.get(field).map(LocalDate::parse);
  }

  private static boolean isBefore(Optional<LocalDate> first, Optional<LocalDate> second) {
    return first.isPresent() && second.filter(first.get()::isBefore).isPresent();
  }

  /** Warns if the first day of use is less than a month away. */
  static List<Warning> warnings(Map<DeviceField, String> fields, LocalDate today) {
    return Optional.ofNullable(fields.get(DeviceField.COMMISSIONING_DATE))
        .map(date -> new NotificationDeadline(LocalDate.parse(date)))
        .filter(deadline -> deadline.isLate(today))
        .map(deadline -> List.of(Warning.LATE_NOTIFICATION))
        .orElse(List.of());
  }
}
