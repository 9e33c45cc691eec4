package io.github.openmidid.client.testing.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.client.cadastre.Delivery;
import io.github.openmidid.client.cadastre.DeliveryReport;
import io.github.openmidid.client.reference.ProblemIssue;
import io.github.openmidid.register.Registration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deliveries that suppliers have reported. */
public final class DeliveryTable {
  private final MemoryRegister register;
  private final Map<String, Delivery> deliveries = new TreeMap<>();
  private final Map<RequestKey, Reported> requests = new HashMap<>();

  DeliveryTable(MemoryRegister register) {
    this.register = register;
  }

  private record Reported(Delivery delivery, DeliveryReport report) {}

  /** Reports a delivery, or returns that of a former identical request. */
  public TestCreation<Delivery> report(TestCaller caller, UUID reference, DeliveryReport report) {
    TestRejection.throwIfAny(textIssues(report));
    RequestKey key = new RequestKey(caller.organization(), reference);
    Reported earlier = requests.get(key);
    if (earlier == null) {
      return TestCreation.created(add(caller, key, report));
    }
    if (!earlier.report().equals(report)) {
      throw TestRejection.conflict("requestReferenceReused");
    }
    return TestCreation.existing(earlier.delivery());
  }

  private static List<ProblemIssue> textIssues(DeliveryReport report) {
    List<ProblemIssue> issues = new ArrayList<>();
    issues.addAll(InputFault.ofText("operator", Optional.of(report.operator()), 200));
    issues.addAll(InputFault.ofText("make", Optional.of(report.make()), 200));
    issues.addAll(InputFault.ofText("model", Optional.of(report.model()), 200));
    issues.addAll(InputFault.ofText("serialNumber", Optional.of(report.serialNumber()), 100));
    issues.addAll(InputFault.ofText("campus", report.campus(), 200));
    return issues;
  }

  private Delivery add(TestCaller caller, RequestKey key, DeliveryReport report) {
    Optional<Registration> registration = register.registrations().find(report.midId());
    TestRejection.throwIfAny(
        registration
            .map(found -> mismatches(found, report))
            .orElseGet(() -> List.of(InputFault.UNKNOWN.issue("midId"))));
    if (registration.filter(Registration::isLinked).isPresent()) {
      throw TestRejection.conflict("midIdLinked");
    }
    Delivery delivery =
        new Delivery(
            register.nextId(),
            caller.organization(),
            register.now(),
            report.midId(),
            report.operator(),
            report.modality().code(),
            report.make(),
            report.model(),
            report.serialNumber(),
            report.installedOn(),
            report.campus());
    deliveries.put(delivery.deliveryId(), delivery);
    requests.put(key, new Reported(delivery, report));
    register.audit().add(caller, "deliveryReported", report.midId(), null, delivery.reportedAt());
    return delivery;
  }

  private static List<ProblemIssue> mismatches(Registration registration, DeliveryReport report) {
    List<ProblemIssue> issues = new ArrayList<>();
    if (!registration.operator().equals(Optional.of(report.operator()))) {
      issues.add(InputFault.OPERATOR.issue("operator"));
    }
    if (!registration.modalityCode().equals(report.modality().code())) {
      issues.add(InputFault.MODALITY.issue("modality"));
    }
    return issues;
  }

  /** Returns a delivery by or to the caller's organization. */
  public Optional<Delivery> find(TestCaller caller, String deliveryId) {
    return Optional.ofNullable(deliveries.get(deliveryId)).filter(found -> isSeen(caller, found));
  }

  /** Returns the deliveries by or to the caller's organization after an id, in order. */
  public List<Delivery> list(TestCaller caller, Optional<MidId> midId, @Nullable String after) {
    return deliveries.values().stream()
        .filter(found -> after == null || found.deliveryId().compareTo(after) > 0)
        .filter(found -> midId.isEmpty() || midId.get().equals(found.midId()))
        .filter(found -> isSeen(caller, found))
        .toList();
  }

  private static boolean isSeen(TestCaller caller, Delivery delivery) {
    return caller.sees(delivery.supplier()) || caller.sees(delivery.operator());
  }

  /** Returns whether a supplier has delivered the device with this identifier. */
  boolean isDeliveredBy(String supplier, MidId midId) {
    return deliveries.values().stream()
        .anyMatch(found -> found.midId().equals(midId) && found.supplier().equals(supplier));
  }

  /** Returns the serial number of the latest delivery with this identifier. */
  Optional<String> latestSerialNumber(MidId midId) {
    return deliveries.values().stream()
        .filter(found -> found.midId().equals(midId))
        .max(Comparator.comparing(Delivery::deliveryId))
        .map(Delivery::serialNumber);
  }
}
