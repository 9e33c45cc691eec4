package io.github.openmidid.examples.register.billing;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.examples.register.audit.AuditAction;
import io.github.openmidid.examples.register.audit.AuditTrail;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.cadastre.DeviceStore;
import io.github.openmidid.examples.register.cadastre.DeviceWriter;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.rules.Conflict;
import io.github.openmidid.examples.register.rules.ConflictException;
import io.github.openmidid.examples.register.rules.CreationResult;
import io.github.openmidid.examples.register.rules.Mismatch;
import io.github.openmidid.examples.register.rules.Mismatch.Kind;
import io.github.openmidid.examples.register.rules.MismatchException;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.store.RetryingTransaction;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Assigns billing numbers that RIZIV/INAMI has chosen. RIZIV/INAMI decides whether a device meets
 * the requirements; the register requires that it is linked, in clinical use and in service.
 */
@Component
public final class BillingService {
  private final RegistrationStore registrations;
  private final DeviceStore devices;
  private final BillingNumberStore numbers;
  private final DeviceWriter deviceWriter;
  private final AuditTrail trail;
  private final RetryingTransaction transaction;
  private final Clock clock;

  /** Creates a service on these stores. */
  BillingService(
      RegistrationStore registrations,
      DeviceStore devices,
      BillingNumberStore numbers,
      DeviceWriter deviceWriter,
      AuditTrail trail,
      RetryingTransaction transaction,
      Clock clock) {
    this.registrations = registrations;
    this.devices = devices;
    this.numbers = numbers;
    this.deviceWriter = deviceWriter;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Assigns a billing number, or returns the existing record if it is already assigned to this
   * device.
   *
   * @throws MismatchException if the identifier is unknown
   * @throws ConflictException if the device or the number is not eligible
   */
  public CreationResult<BillingNumberRecord> assign(Caller caller, MidId midId, String number) {
    return transaction.execute(
        () -> {
          if (registrations.lock(midId).isEmpty()) {
            throw new MismatchException(List.of(new Mismatch(Kind.UNKNOWN, "midId")));
          }
          return earlier(midId, number)
              .map(CreationResult::existing)
              .orElseGet(() -> CreationResult.created(add(caller, midId, number)));
        });
  }

  private Optional<BillingNumberRecord> earlier(MidId midId, String number) {
    Optional<BillingNumberRecord> earlier = numbers.find(midId);
    if (earlier.isPresent() && !earlier.get().number().equals(number)) {
      throw new ConflictException(Conflict.BILLING_NUMBER_GIVEN);
    }
    return earlier;
  }

  private BillingNumberRecord add(Caller caller, MidId midId, String number) {
    DeviceRecord device = billable(midId);
    if (numbers.findByNumber(number).isPresent()) {
      throw new ConflictException(Conflict.BILLING_NUMBER_IN_USE);
    }
    BillingNumberRecord given = new BillingNumberRecord(midId, number, BelgianTime.now(clock));
    numbers.add(given, caller.organization());
    registrations.setBillingNumber(midId, number);
    deviceWriter.recordBillingNumber(device, number, given.givenAt(), caller.organization());
    trail.add(caller, AuditAction.BILLING_NUMBER_GIVEN, midId, device.deviceId(), given.givenAt());
    return given;
  }

  private DeviceRecord billable(MidId midId) {
    DeviceRecord device =
        devices
            .findByMidId(midId)
            .filter(DeviceRecord::linked)
            .flatMap(found -> devices.lock(found.deviceId()))
            .orElseThrow(() -> new ConflictException(Conflict.NOT_LINKED));
    boolean clinical =
        device
            .get(DeviceField.USE)
            .filter(use -> !use.equals(DeviceUse.SCIENTIFIC.code()))
            .isPresent();
    if (!clinical) {
      throw new ConflictException(Conflict.NOT_CLINICAL);
    }
    if (device.isOutOfService(BelgianTime.date(clock))) {
      throw new ConflictException(Conflict.DECOMMISSIONED);
    }
    return device;
  }
}
