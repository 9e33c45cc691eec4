package io.github.openmidid.client.testing.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.billing.BillingNumberForm;
import io.github.openmidid.billing.BillingPeriod;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.cadastre.BillingNumber;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.reference.ProblemIssue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The billing numbers that RIZIV/INAMI has assigned, with their days. */
public final class BillingNumberTable {
  private static final int MAX_LENGTH = 64;
  private static final int MAX_REASON_LENGTH = 200;

  private final MemoryRegister register;
  private final Map<MidId, List<BillingNumber>> numbers = new HashMap<>();

  BillingNumberTable(MemoryRegister register) {
    this.register = register;
  }

  /** Assigns a billing number, or returns the existing record of this device and number. */
  public TestCreation<BillingNumber> assign(
      TestCaller caller, MidId midId, String number, Optional<LocalDate> validFrom) {
    List<ProblemIssue> faults =
        new ArrayList<>(InputFault.ofText("billingNumber", Optional.of(number), MAX_LENGTH));
    if (faults.isEmpty() && BillingNumberForm.of(number).isEmpty()) {
      faults.add(InputFault.ZEROS.issue("billingNumber"));
    }
    TestRejection.throwIfAny(faults);
    if (register.registrations().find(midId).isEmpty()) {
      TestRejection.throwIfAny(List.of(InputFault.UNKNOWN.issue("midId")));
    }
    return all(midId).stream()
        .filter(given -> isSame(given, number, validFrom))
        .findFirst()
        .map(TestCreation::existing)
        .orElseGet(() -> TestCreation.created(add(caller, midId, number, validFrom)));
  }

  private static boolean isSame(BillingNumber given, String number, Optional<LocalDate> validFrom) {
    return given.number().equals(number)
        && given.validUntil().isEmpty()
        && (validFrom.isEmpty() || validFrom.equals(given.validFrom()));
  }

  private BillingNumber add(
      TestCaller caller, MidId midId, String number, Optional<LocalDate> validFrom) {
    LocalDate today = register.today();
    LocalDate first = validFrom.orElse(today);
    TestRejection.throwIfAny(
        first.isBefore(today)
            ? List.of(InputFault.RETROACTIVE.issue("validFrom", today))
            : InputFault.ofDate("validFrom", first, today));
    CadastreDevice device = billable(midId, first);
    if (all(midId).stream().anyMatch(given -> isValidOnOrAfter(given, first))) {
      throw TestRejection.conflict("billingNumberGiven");
    }
    if (isUsed(BillingNumberForm.of(number), first)) {
      throw TestRejection.conflict("billingNumberInUse");
    }
    BillingNumber given =
        new BillingNumber(midId, number, register.now(), Optional.of(first), Optional.empty());
    numbers.computeIfAbsent(midId, key -> new ArrayList<>()).add(given);
    register
        .devices()
        .recordBillingNumber(
            device,
            number,
            Optional.of(first).filter(today::isBefore),
            caller.organization(),
            given.givenAt());
    register.audit().add(caller, "billingNumberGiven", midId, device.deviceId(), given.givenAt());
    return given;
  }

  private boolean isUsed(String form, LocalDate first) {
    return numbers.values().stream()
        .flatMap(List::stream)
        .filter(given -> BillingNumberForm.of(given.number()).equals(form))
        .anyMatch(given -> isValidOnOrAfter(given, first));
  }

  private static boolean isValidOnOrAfter(BillingNumber given, LocalDate day) {
    return given.validUntil().filter(day::isAfter).isEmpty();
  }

  private CadastreDevice billable(MidId midId, LocalDate first) {
    CadastreDevice device = linked(midId);
    if (device.get(DeviceField.USE).equals(Optional.of(DeviceUse.SCIENTIFIC.code()))) {
      throw TestRejection.conflict("notClinical");
    }
    if (DeviceTable.isOutOfService(device, first)) {
      throw TestRejection.conflict("decommissioned");
    }
    return device;
  }

  private CadastreDevice linked(MidId midId) {
    return register
        .devices()
        .find(midId)
        .filter(CadastreDevice::isLinked)
        .orElseThrow(() -> TestRejection.conflict("notLinked"));
  }

  /** Ends the latest billing number of a device, or returns one that ended on this day. */
  public BillingNumber end(
      TestCaller caller, MidId midId, LocalDate validUntil, Optional<String> reason) {
    TestRejection.throwIfAny(InputFault.ofText("reason", reason, MAX_REASON_LENGTH));
    List<BillingNumber> given = all(midId);
    return given.stream()
        .filter(number -> number.validUntil().equals(Optional.of(validUntil)))
        .findFirst()
        .orElseGet(() -> endLatest(caller, midId, validUntil, reason));
  }

  private BillingNumber endLatest(
      TestCaller caller, MidId midId, LocalDate validUntil, Optional<String> reason) {
    BillingNumber latest = latest(midId).orElseThrow(() -> TestRejection.notFound("midId"));
    if (latest.validUntil().isPresent()) {
      throw TestRejection.conflict("billingNumberEnded");
    }
    LocalDate first = latest.validFrom().orElseThrow();
    TestRejection.throwIfAny(
        validUntil.isBefore(first)
            ? List.of(InputFault.BILLING_PERIOD.issue("validUntil", first))
            : InputFault.ofDate("validUntil", validUntil, register.today()));
    BillingNumber ended =
        new BillingNumber(
            midId, latest.number(), latest.givenAt(), latest.validFrom(), Optional.of(validUntil));
    List<BillingNumber> all = all(midId);
    all.set(all.size() - 1, ended);
    CadastreDevice device = linked(midId);
    Instant now = register.now();
    register.devices().recordBillingEnd(device, validUntil, reason, caller.organization(), now);
    register.audit().add(caller, "billingNumberEnded", midId, device.deviceId(), now);
    return ended;
  }

  /**
   * Returns the latest billing number of an identifier of the caller's organization, unless its
   * last day has passed.
   */
  public Optional<BillingNumber> find(TestCaller caller, MidId midId) {
    return latest(midId)
        .filter(number -> isValidOnOrAfter(number, register.today()))
        .filter(number -> register.registrations().isSeenAsOperator(caller, midId));
  }

  private Optional<BillingNumber> latest(MidId midId) {
    return all(midId).stream().reduce((first, next) -> next);
  }

  private List<BillingNumber> all(MidId midId) {
    return numbers.getOrDefault(midId, List.of());
  }

  /** Returns the days of the billing numbers of a device, the first one first. */
  List<BillingPeriod> periods(MidId midId) {
    return all(midId).stream()
        .map(
            given ->
                new BillingPeriod(
                    given.number(), given.validFrom().orElseThrow(), given.validUntil()))
        .toList();
  }

  /** Returns the billing number that a device has today. */
  Optional<String> today(MidId midId) {
    LocalDate today = register.today();
    return periods(midId).stream()
        .filter(period -> period.contains(today))
        .map(BillingPeriod::number)
        .findFirst();
  }
}
