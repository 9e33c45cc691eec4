package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.examples.register.audit.AuditAction;
import io.github.openmidid.examples.register.audit.AuditTrail;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.rules.Conflict;
import io.github.openmidid.examples.register.rules.ConflictException;
import io.github.openmidid.examples.register.rules.CreationResult;
import io.github.openmidid.examples.register.rules.Mismatch;
import io.github.openmidid.examples.register.rules.MismatchException;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.store.RetryingTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reports devices to the cadastre. */
@Component
public final class DeviceReportService {
  private final RegistrationStore registrations;
  private final DeviceStore devices;
  private final DeviceCheck rules;
  private final SequenceNumberStore numbers;
  private final DeviceWriter deviceWriter;
  private final AuditTrail trail;
  private final RetryingTransaction transaction;
  private final Clock clock;

  /** Creates a service on these stores. */
  DeviceReportService(
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
   * Reports a device, or returns the device of an earlier identical request.
   *
   * @throws MismatchException if the identifier is not for this device, or a field is missing
   * @throws ConflictException if the identifier or the reference is in use
   */
  public CreationResult<DeviceRecord> report(Caller caller, DeviceReportRequest request) {
    return transaction.execute(
        () -> {
          // Locks first, so that a concurrent identical request is found once its transaction has
          // ended.
          registrations.lock(request.midId());
          return devices
              .findByReference(caller.organization(), request)
              .map(earlier -> CreationResult.existing(repeated(earlier, request)))
              .orElseGet(() -> CreationResult.created(add(caller, request)));
        });
  }

  private DeviceRecord repeated(DeviceStore.FormerReport earlier, DeviceReportRequest request) {
    if (!earlier.fingerprint().equals(request.fingerprint())) {
      throw new ConflictException(Conflict.REQUEST_REFERENCE_REUSED);
    }
    return devices.find(earlier.deviceId()).orElseThrow();
  }

  private DeviceRecord add(Caller caller, DeviceReportRequest request) {
    Instant now = BelgianTime.now(clock);
    DeviceRecord device =
        new DeviceRecord(
            UUID.randomUUID().toString(),
            1,
            request.fields(),
            false,
            Optional.empty(),
            Optional.empty(),
            now,
            now,
            DeviceCheck.warnings(request.fields(), BelgianTime.date(clock)));
    List<Mismatch> mismatches = new ArrayList<>(DeviceCheck.checkCaller(caller, request.fields()));
    mismatches.addAll(rules.checkIdentifier(device));
    mismatches.addAll(DeviceCheck.checkAuthorization(device));
    mismatches.addAll(DeviceCheck.checkDates(Map.of(), device, BelgianTime.date(clock)));
    MismatchException.throwIfAny(mismatches);
    rules.requireFree(device.midId());
    MismatchException.throwIfAny(numbers.mismatches(device));
    deviceWriter.add(device, caller.organization(), request);
    trail.add(caller, AuditAction.DEVICE_REPORTED, device.midId(), device.deviceId(), now);
    return device;
  }
}
