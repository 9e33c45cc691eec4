package io.github.openmidid.examples.register.link;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.audit.AuditAction;
import io.github.openmidid.examples.register.audit.AuditTrail;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.cadastre.DeviceStore;
import io.github.openmidid.examples.register.delivery.DeliveryStore;
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
import io.github.openmidid.register.Registration;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links identifiers to devices, permanently. */
@Component
public final class LinkService {
  private final RegistrationStore registrations;
  private final DeviceStore devices;
  private final DeliveryStore deliveries;
  private final LinkStore links;
  private final LinkWriter linkWriter;
  private final AuditTrail trail;
  private final RetryingTransaction transaction;
  private final Clock clock;

  /** Creates a service on these stores. */
  LinkService(
      RegistrationStore registrations,
      DeviceStore devices,
      DeliveryStore deliveries,
      LinkStore links,
      LinkWriter linkWriter,
      AuditTrail trail,
      RetryingTransaction transaction,
      Clock clock) {
    this.registrations = registrations;
    this.devices = devices;
    this.deliveries = deliveries;
    this.links = links;
    this.linkWriter = linkWriter;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Links an identifier to a device, or returns the existing link between them.
   *
   * @throws MismatchException if they do not match
   * @throws ConflictException if one of them is linked to another
   */
  public CreationResult<LinkRecord> link(Caller caller, MidId midId, String deviceId) {
    return transaction.execute(
        () -> {
          Optional<Registration> registration = registrations.lock(midId);
          Optional<DeviceRecord> device = devices.lock(deviceId);
          requireKnown(registration, device);
          return earlier(midId, deviceId)
              .map(CreationResult::existing)
              .orElseGet(
                  () ->
                      CreationResult.created(
                          add(caller, registration.orElseThrow(), device.orElseThrow())));
        });
  }

  private static void requireKnown(
      Optional<Registration> registration, Optional<DeviceRecord> device) {
    List<Mismatch> unknown = new ArrayList<>();
    if (registration.isEmpty()) {
      unknown.add(new Mismatch(Kind.UNKNOWN, "midId"));
    }
    if (device.isEmpty()) {
      unknown.add(new Mismatch(Kind.UNKNOWN, "deviceId"));
    }
    MismatchException.throwIfAny(unknown);
  }

  private Optional<LinkRecord> earlier(MidId midId, String deviceId) {
    Optional<LinkRecord> earlier = links.find(midId);
    if (earlier.isPresent() && !earlier.get().deviceId().equals(deviceId)) {
      throw new ConflictException(Conflict.MID_ID_LINKED);
    }
    if (earlier.isEmpty() && links.findByDevice(deviceId).isPresent()) {
      throw new ConflictException(Conflict.DEVICE_LINKED);
    }
    return earlier;
  }

  private LinkRecord add(Caller caller, Registration registration, DeviceRecord device) {
    MismatchException.throwIfAny(mismatches(registration, device));
    LinkRecord link =
        new LinkRecord(
            registration.midId(),
            device.deviceId(),
            BelgianTime.now(clock),
            LinkCheck.warnings(device, deliveries.findAll(device.midId())));
    linkWriter.add(link, device, caller.organization());
    trail.add(caller, AuditAction.MID_ID_LINKED, link.midId(), link.deviceId(), link.linkedAt());
    return link;
  }

  private static List<Mismatch> mismatches(Registration registration, DeviceRecord device) {
    List<Mismatch> mismatches = new ArrayList<>();
    if (!registration.operator().orElseThrow().equals(device.operator())) {
      mismatches.add(new Mismatch(Kind.OPERATOR, "midId"));
    }
    if (!registration.modalityCode().equals(device.modality())) {
      mismatches.add(new Mismatch(Kind.MODALITY, "midId"));
    }
    if (!registration.midId().equals(device.midId())) {
      mismatches.add(new Mismatch(Kind.MID_ID, "midId"));
    }
    return mismatches;
  }
}
