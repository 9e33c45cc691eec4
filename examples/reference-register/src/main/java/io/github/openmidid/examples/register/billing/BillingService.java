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
import io.github.openmidid.examples.register.rules.DateBounds;
import io.github.openmidid.examples.register.rules.Mismatch;
import io.github.openmidid.examples.register.rules.Mismatch.Kind;
import io.github.openmidid.examples.register.rules.MismatchException;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.store.RetryingTransaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Assigns billing numbers that RIZIV/INAMI has chosen, and ends them. RIZIV/INAMI decides whether a
 * device meets the requirements; the register requires that it is linked, in clinical use and in
 * service.
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
   * Assigns a billing number, or returns the existing record if this device has it already.
   *
   * @throws MismatchException if the identifier is unknown, or the first day is before today
   * @throws ConflictException if the device or the number is not eligible
   */
  public CreationResult<BillingNumberRecord> assign(Caller caller, BillingNumberRequest request) {
    return transaction.execute(
        () -> {
          if (registrations.lock(request.midId()).isEmpty()) {
            throw new MismatchException(List.of(new Mismatch(Kind.UNKNOWN, "midId")));
          }
          List<BillingNumberRecord> former = numbers.findAll(request.midId());
          return former.stream()
              .filter(given -> isSame(given, request))
              .findFirst()
              .map(CreationResult::existing)
              .orElseGet(() -> CreationResult.created(add(caller, request, former)));
        });
  }

  /** Returns whether a request repeats the one that assigned a number, which is not ended. */
  private static boolean isSame(BillingNumberRecord given, BillingNumberRequest request) {
    return given.number().equals(request.number())
        && given.validUntil().isEmpty()
        && request.validFrom().filter(day -> !day.equals(given.validFrom())).isEmpty();
  }

  private BillingNumberRecord add(
      Caller caller, BillingNumberRequest request, List<BillingNumberRecord> former) {
    Instant now = BelgianTime.now(clock);
    LocalDate today = BelgianTime.date(now);
    LocalDate first = request.validFrom().orElse(today);
    MismatchException.throwIfAny(start(first, today));
    DeviceRecord device = linked(request.midId());
    requireClinical(device, first);
    if (former.stream().anyMatch(given -> given.isValidOnOrAfter(first))) {
      throw new ConflictException(Conflict.BILLING_NUMBER_GIVEN);
    }
    if (numbers.lock(request.number(), first)) {
      throw new ConflictException(Conflict.BILLING_NUMBER_IN_USE);
    }
    BillingNumberRecord given =
        new BillingNumberRecord(
            request.midId(), request.number(), first, Optional.empty(), Optional.empty(), now);
    numbers.add(given, caller.organization());
    deviceWriter.recordBillingNumber(
        device,
        given.number(),
        Optional.of(first).filter(today::isBefore),
        now,
        caller.organization());
    trail.add(caller, AuditAction.BILLING_NUMBER_GIVEN, given.midId(), device.deviceId(), now);
    return given;
  }

  /** A number is never retroactive (FAQ of the FPS Health, question 1). */
  private static List<Mismatch> start(LocalDate first, LocalDate today) {
    return first.isBefore(today)
        ? List.of(
            new Mismatch(
                Kind.RETROACTIVE, BillingNumberRequest.VALID_FROM, List.of(today.toString())))
        : DateBounds.check(BillingNumberRequest.VALID_FROM, first, today);
  }

  /**
   * Ends the billing number of a device, or returns the record of an identical earlier request. The
   * last day may have passed: RIZIV/INAMI decides.
   *
   * @return the ended number; empty if the identifier is unknown or its device never had a number
   * @throws MismatchException if the last day is before the first day of the number
   * @throws ConflictException if the number has another last day
   */
  public Optional<BillingNumberRecord> end(Caller caller, MidId midId, BillingEndRequest request) {
    return transaction.execute(
        () -> {
          registrations.lock(midId);
          List<BillingNumberRecord> given = numbers.findAll(midId);
          Optional<BillingNumberRecord> repeated =
              given.stream()
                  .filter(number -> number.validUntil().equals(Optional.of(request.validUntil())))
                  .findFirst();
          return repeated.isPresent() || given.isEmpty()
              ? repeated
              : Optional.of(end(caller, given.get(given.size() - 1), request));
        });
  }

  private BillingNumberRecord end(
      Caller caller, BillingNumberRecord given, BillingEndRequest request) {
    Instant now = BelgianTime.now(clock);
    BillingNumberRecord ended = ended(given, request, BelgianTime.date(now));
    DeviceRecord device = linked(given.midId());
    numbers.end(ended, now.atOffset(ZoneOffset.UTC), caller.organization());
    deviceWriter.recordBillingEnd(
        device, request.validUntil(), request.reason(), now, caller.organization());
    trail.add(caller, AuditAction.BILLING_NUMBER_ENDED, given.midId(), device.deviceId(), now);
    return ended;
  }

  /**
   * Returns a billing number as {@link #end} would end it, without ending it.
   *
   * @throws MismatchException if the last day is before the first day of the number
   * @throws ConflictException if the number has another last day
   */
  public BillingNumberRecord ended(BillingNumberRecord given, BillingEndRequest request) {
    return ended(given, request, BelgianTime.date(clock));
  }

  private static BillingNumberRecord ended(
      BillingNumberRecord given, BillingEndRequest request, LocalDate today) {
    LocalDate last = request.validUntil();
    if (given.validUntil().filter(day -> !day.equals(last)).isPresent()) {
      throw new ConflictException(Conflict.BILLING_NUMBER_ENDED);
    }
    MismatchException.throwIfAny(
        last.isBefore(given.validFrom())
            ? List.of(
                new Mismatch(
                    Kind.BILLING_PERIOD,
                    BillingEndRequest.VALID_UNTIL,
                    List.of(given.validFrom().toString())))
            : DateBounds.check(BillingEndRequest.VALID_UNTIL, last, today));
    return given.until(last, request.reason());
  }

  private DeviceRecord linked(MidId midId) {
    return devices
        .findByMidId(midId)
        .filter(DeviceRecord::linked)
        .flatMap(found -> devices.lock(found.deviceId()))
        .orElseThrow(() -> new ConflictException(Conflict.NOT_LINKED));
  }

  /** Requires that a device is in clinical use, and in service on the first day of the number. */
  private static void requireClinical(DeviceRecord device, LocalDate first) {
    boolean clinical =
        device
            .get(DeviceField.USE)
            .filter(use -> !use.equals(DeviceUse.SCIENTIFIC.code()))
            .isPresent();
    if (!clinical) {
      throw new ConflictException(Conflict.NOT_CLINICAL);
    }
    if (device.isOutOfService(first)) {
      throw new ConflictException(Conflict.DECOMMISSIONED);
    }
  }
}
