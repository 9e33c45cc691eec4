package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.cadastre.NotificationDeadline;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.rules.Conflict;
import io.github.openmidid.examples.register.rules.ConflictException;
import io.github.openmidid.examples.register.rules.Mismatch;
import io.github.openmidid.examples.register.rules.Mismatch.Kind;
import io.github.openmidid.examples.register.rules.Warning;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.register.Registration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks the rules for devices in the cadastre. */
@Component
class DeviceCheck {
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

  /** Checks that the last day of use is not before the first. */
  static List<Mismatch> checkPeriod(DeviceRecord device) {
    Optional<LocalDate> first = device.get(DeviceField.COMMISSIONING_DATE).map(LocalDate::parse);
    Optional<LocalDate> last = device.get(DeviceField.DECOMMISSIONING_DATE).map(LocalDate::parse);
    return first.isPresent() && last.isPresent() && last.get().isBefore(first.get())
        ? List.of(new Mismatch(Kind.PERIOD, DeviceField.DECOMMISSIONING_DATE.code()))
        : List.of();
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
