package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.audit.AuditAction;
import io.github.openmidid.examples.register.audit.AuditTrail;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.rules.Conflict;
import io.github.openmidid.examples.register.rules.ConflictException;
import io.github.openmidid.examples.register.rules.Mismatch;
import io.github.openmidid.examples.register.rules.MismatchException;
import io.github.openmidid.examples.register.rules.Warning;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.store.RetryingTransaction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Changes devices in the cadastre. */
@Component
public final class DeviceChangeService {
  private final RegistrationStore registrations;
  private final DeviceStore devices;
  private final DeviceCheck rules;
  private final SequenceNumberStore numbers;
  private final DeviceWriter deviceWriter;
  private final AuditTrail trail;
  private final RetryingTransaction transaction;
  private final Clock clock;

  /** Creates a service on these stores. */
  DeviceChangeService(
      RegistrationStore registrations,
      DeviceStore devices,
      DeviceCheck rules,
      SequenceNumberStore numbers,
      DeviceWriter deviceWriter,
      AuditTrail trail,
      RetryingTransaction transaction,
      Clock clock) {
    this.registrations = registrations;
    this.devices = devices;
    this.rules = rules;
    this.numbers = numbers;
    this.deviceWriter = deviceWriter;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Changes a device, or returns the result of an earlier identical change. Fields that already
   * have the requested values create no new version.
   *
   * @return empty if the device does not exist or belongs to another operator
   * @throws ConflictException if the device has changed since it was read, or the identifier is in
   *     use
   * @throws MismatchException if the changed device would violate a rule
   */
  public Optional<DeviceRecord> change(
      Caller caller, String deviceId, DeviceChangeRequest request) {
    return transaction.execute(
        () -> {
          lockIdentifiers(deviceId, request);
          return devices
              .lock(deviceId)
              .filter(device -> isAllowed(caller, device))
              .map(device -> change(caller, device, request));
        });
  }

  private static boolean isAllowed(Caller caller, DeviceRecord device) {
    return caller.isHealthAuthority() || device.operator().equals(caller.organization());
  }

  /**
   * Locks in the order of identifiers, and before the device, as all other transactions do, to
   * prevent deadlocks.
   */
  private void lockIdentifiers(String deviceId, DeviceChangeRequest request) {
    Stream.concat(
            devices.find(deviceId).map(DeviceRecord::midId).stream(),
            request.fields().getOrDefault(DeviceField.MID_ID, Optional.empty()).stream()
                .map(MidId::of))
        .sorted()
        .distinct()
        .forEach(registrations::lock);
  }

  private DeviceRecord change(Caller caller, DeviceRecord before, DeviceChangeRequest request) {
    if (!request.versions().contains(before.version())) {
      return deviceWriter
          .findEarlierChange(before, request, caller.organization())
          .orElseThrow(() -> new ConflictException(Conflict.VERSION_OUTDATED));
    }
    DeviceRecord after = after(before, request);
    if (after.fields().equals(before.fields())) {
      return before;
    }
    check(before, after);
    deviceWriter.recordChange(before, after, caller.organization(), request);
    trail.add(
        caller, AuditAction.DEVICE_CHANGED, after.midId(), after.deviceId(), after.changedAt());
    return after;
  }

  private DeviceRecord after(DeviceRecord before, DeviceChangeRequest request) {
    Map<DeviceField, String> fields = request.applyTo(before.fields());
    boolean newDate =
        !before
            .get(DeviceField.COMMISSIONING_DATE)
            .equals(Optional.ofNullable(fields.get(DeviceField.COMMISSIONING_DATE)));
    List<Warning> warnings = new ArrayList<>();
    if (newDate) {
      warnings.addAll(DeviceCheck.warnings(fields, BelgianTime.date(clock)));
    }
    warnings.addAll(LinkedDeviceCheck.warnings(before, fields));
    return DeviceWriter.next(before, fields, BelgianTime.now(clock), warnings);
  }

  private void check(DeviceRecord before, DeviceRecord after) {
    boolean otherIdentifier = !after.midId().equals(before.midId());
    boolean otherModality = !after.modality().equals(before.modality());
    if (before.linked() && (otherIdentifier || otherModality)) {
      throw new ConflictException(Conflict.MID_ID_LINKED);
    }
    List<Mismatch> mismatches = new ArrayList<>();
    if (otherIdentifier || otherModality) {
      mismatches.addAll(rules.checkIdentifier(after));
    }
    // An existing device may lack the date; it is not required for changes of other fields.
    if (otherModality || before.get(DeviceField.PRIOR_AUTHORIZATION_DATE).isPresent()) {
      mismatches.addAll(DeviceCheck.checkAuthorization(after));
    }
    mismatches.addAll(DeviceCheck.checkDates(before.fields(), after, BelgianTime.date(clock)));
    mismatches.addAll(numbers.mismatches(after));
    MismatchException.throwIfAny(mismatches);
    if (otherIdentifier) {
      rules.requireFree(after.midId());
    }
  }
}
