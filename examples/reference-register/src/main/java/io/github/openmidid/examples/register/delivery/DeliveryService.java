package io.github.openmidid.examples.register.delivery;

import io.github.openmidid.examples.register.audit.AuditAction;
import io.github.openmidid.examples.register.audit.AuditTrail;
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
import io.github.openmidid.register.Registration;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reports deliveries. The supplier has the identifier from the operator: a wrong one is rejected
 * with the reason, before it is put on a device. Deliveries with the same identifier that
 * contradict each other are all recorded, with a warning that each of their suppliers sees: only
 * people can tell which one is right.
 */
@Component
public final class DeliveryService {
  private final DeliveryStore deliveries;
  private final RegistrationStore registrations;
  private final AuditTrail trail;
  private final RetryingTransaction transaction;
  private final Clock clock;

  /** Creates a service on these stores. */
  DeliveryService(
      DeliveryStore deliveries,
      RegistrationStore registrations,
      AuditTrail trail,
      RetryingTransaction transaction,
      Clock clock) {
    this.deliveries = deliveries;
    this.registrations = registrations;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Reports a delivery, or returns that of an earlier identical request.
   *
   * @throws MismatchException if the details do not match the identifier
   * @throws ConflictException if the identifier is linked, or the reference in use
   */
  public CreationResult<DeliveryRecord> report(Caller caller, DeliveryDetails report) {
    return transaction.executeOnce(
        () -> deliveries.findByReference(caller.organization(), report.reference()),
        earlier -> earlier.report().equals(report),
        () -> add(caller, report));
  }

  private DeliveryRecord add(Caller caller, DeliveryDetails report) {
    Registration registration =
        registrations
            .lock(report.midId())
            .orElseThrow(() -> new MismatchException(List.of(new Mismatch(Kind.UNKNOWN, "midId"))));
    List<Mismatch> mismatches = mismatches(registration, report);
    mismatches.addAll(
        DateBounds.check("installedOn", report.installedOn(), BelgianTime.date(clock)));
    MismatchException.throwIfAny(mismatches);
    if (registration.isLinked()) {
      throw new ConflictException(Conflict.MID_ID_LINKED);
    }
    DeliveryRecord delivery =
        new DeliveryRecord(
            UUID.randomUUID().toString(),
            caller.organization(),
            BelgianTime.now(clock),
            report,
            List.of());
    deliveries.add(delivery);
    trail.add(caller, AuditAction.DELIVERY_REPORTED, report.midId(), null, delivery.reportedAt());
    return deliveries.find(delivery.deliveryId()).orElseThrow();
  }

  private static List<Mismatch> mismatches(Registration registration, DeliveryDetails report) {
    List<Mismatch> mismatches = new ArrayList<>();
    if (!registration.operator().orElseThrow().equals(report.operator())) {
      mismatches.add(new Mismatch(Kind.OPERATOR, "operator"));
    }
    if (!registration.modalityCode().equals(report.modality().code())) {
      mismatches.add(new Mismatch(Kind.MODALITY, "modality"));
    }
    return mismatches;
  }
}
