package io.github.openmidid.examples.register.existing;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.audit.AuditAction;
import io.github.openmidid.examples.register.audit.AuditTrail;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.cadastre.DeviceWriter;
import io.github.openmidid.examples.register.existing.ExistingDeviceEntryResult.Outcome;
import io.github.openmidid.examples.register.link.LinkRecord;
import io.github.openmidid.examples.register.link.LinkWriter;
import io.github.openmidid.examples.register.registration.GrantService;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.rules.DateBounds;
import io.github.openmidid.examples.register.rules.Mismatch.Kind;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.store.RetryingTransaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Grants identifiers to devices that were in the cadastre before 1 October 2022, and links them, so
 * that their operators have nothing to do (circular on the MID-ID, 2022, section 3 and annex).
 */
@Component
public final class ExistingDeviceService {
  private static final LocalDate FIRST_DAY_OF_THE_MID_ID = LocalDate.of(2022, 10, 1);

  private final ExistingDeviceStore store;
  private final GrantService grants;
  private final DeviceWriter deviceWriter;
  private final LinkWriter linkWriter;
  private final AuditTrail trail;
  private final RetryingTransaction transaction;
  private final Clock clock;

  /** Creates a service on these stores. */
  ExistingDeviceService(
      ExistingDeviceStore store,
      GrantService grants,
      DeviceWriter deviceWriter,
      LinkWriter linkWriter,
      AuditTrail trail,
      RetryingTransaction transaction,
      Clock clock) {
    this.store = store;
    this.grants = grants;
    this.deviceWriter = deviceWriter;
    this.linkWriter = linkWriter;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Grants an identifier to each device. A rejected row does not affect the others; if the call
   * fails or the process ends, nothing of the call is stored.
   *
   * @return the results, in the order of the devices
   */
  public List<ExistingDeviceEntryResult> grant(Caller caller, List<ExistingDeviceEntry> devices) {
    return transaction.execute(() -> inOneTransaction(caller, devices));
  }

  private List<ExistingDeviceEntryResult> inOneTransaction(
      Caller caller, List<ExistingDeviceEntry> devices) {
    ExistingDeviceEntryResult[] results = new ExistingDeviceEntryResult[devices.size()];
    // All calls process devices in the same order, so that concurrent ones cannot deadlock.
    IntStream.range(0, results.length)
        .boxed()
        .sorted(Comparator.comparing(i -> devices.get(i).cadastreNumber()))
        .forEach(i -> results[i] = grant(caller, devices.get(i)));
    return List.of(results);
  }

  private ExistingDeviceEntryResult grant(Caller caller, ExistingDeviceEntry device) {
    if (!device.registeredOn().isBefore(FIRST_DAY_OF_THE_MID_ID)) {
      return ExistingDeviceEntryResult.rejected(device, Kind.NOT_EXISTING, "registeredOn");
    }
    return store
        .find(device.cadastreNumber())
        .map(given -> repeated(device, given))
        .orElseGet(() -> implausible(device).orElseGet(() -> add(caller, device)));
  }

  private static ExistingDeviceEntryResult repeated(
      ExistingDeviceEntry device, ExistingDeviceStore.FormerGrant given) {
    return given.fingerprint().equals(device.fingerprint())
        ? ExistingDeviceEntryResult.of(device, Outcome.GRANTED_BEFORE, given.granted())
        : ExistingDeviceEntryResult.rejected(device, Kind.CADASTRE_NUMBER, "cadastreNumber");
  }

  private Optional<ExistingDeviceEntryResult> implausible(ExistingDeviceEntry device) {
    LocalDate today = BelgianTime.date(clock);
    return DateBounds.check("registeredOn", device.registeredOn(), today).stream()
        .findFirst()
        .map(mismatch -> ExistingDeviceEntryResult.rejected(device, mismatch));
  }

  private ExistingDeviceEntryResult add(Caller caller, ExistingDeviceEntry device) {
    Instant now = BelgianTime.now(clock);
    MidId midId = grants.insert(device.operator(), device.modality(), now).midId();
    DeviceRecord entry =
        new DeviceRecord(
            UUID.randomUUID().toString(),
            1,
            device.fieldsWith(midId),
            false,
            Optional.empty(),
            device.fancDeviceNumber(),
            now,
            now,
            List.of());
    deviceWriter.add(entry, caller.organization(), null);
    linkWriter.add(
        new LinkRecord(midId, entry.deviceId(), now, List.of()), entry, caller.organization());
    ExistingDeviceGrant granted = new ExistingDeviceGrant(midId, entry.deviceId());
    store.add(device, granted);
    trail.add(caller, AuditAction.EXISTING_DEVICE_GRANTED, midId, entry.deviceId(), now);
    return ExistingDeviceEntryResult.of(device, Outcome.GRANTED, granted);
  }
}
