package io.github.openmidid.client.testing.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.client.cadastre.Delivery;
import io.github.openmidid.client.cadastre.DeliveryReport;
import io.github.openmidid.client.cadastre.RegisterWarning;
import io.github.openmidid.client.reference.ProblemIssue;
import io.github.openmidid.register.Registration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The deliveries that suppliers have reported. */
public final class DeliveryTable {
  private static final RegisterWarning SEVERAL_SUPPLIERS =
      new RegisterWarning(
          "severalSuppliers", "several suppliers have reported a delivery with this MID-ID");
  private static final RegisterWarning SEVERAL_SERIAL_NUMBERS =
      new RegisterWarning(
          "severalSerialNumbers", "the deliveries with this MID-ID state different serial numbers");

  private final MemoryRegister register;
  private final Map<String, Delivery> deliveries = new TreeMap<>();
  private final Map<TestCaller.RequestKey, Reported> requests = new HashMap<>();

  DeliveryTable(MemoryRegister register) {
    this.register = register;
  }

  private record Reported(String deliveryId, DeliveryReport report) {}

  /** Reports a delivery, or returns that of a former identical request. */
  public TestCreation<Delivery> report(TestCaller caller, UUID reference, DeliveryReport report) {
    TestRejection.throwIfAny(textIssues(report));
    TestCaller.RequestKey key = caller.key(reference);
    Reported earlier = requests.get(key);
    if (earlier == null) {
      return TestCreation.created(add(caller, key, report));
    }
    if (!earlier.report().equals(report)) {
      throw TestRejection.conflict("requestReferenceReused");
    }
    return TestCreation.existing(shown(find(earlier.deliveryId())));
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

  private Delivery add(TestCaller caller, TestCaller.RequestKey key, DeliveryReport report) {
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
            report.campus(),
            List.of());
    deliveries.put(delivery.deliveryId(), delivery);
    requests.put(key, new Reported(delivery.deliveryId(), report));
    register.audit().add(caller, "deliveryReported", report.midId(), null, delivery.reportedAt());
    return shown(delivery);
  }

  private Delivery find(String deliveryId) {
    return Objects.requireNonNull(deliveries.get(deliveryId), "deliveryId");
  }

  /** Returns a delivery with the present contradictions of the others with its identifier. */
  private Delivery shown(Delivery delivery) {
    return new Delivery(
        delivery.deliveryId(),
        delivery.supplier(),
        delivery.reportedAt(),
        delivery.midId(),
        delivery.operator(),
        delivery.modalityCode(),
        delivery.make(),
        delivery.model(),
        delivery.serialNumber(),
        delivery.installedOn(),
        delivery.campus(),
        warnings(delivery));
  }

  private List<RegisterWarning> warnings(Delivery delivery) {
    List<RegisterWarning> warnings = new ArrayList<>();
    if (differs(delivery, Delivery::supplier)) {
      warnings.add(SEVERAL_SUPPLIERS);
    }
    if (differs(delivery, Delivery::serialNumber)) {
      warnings.add(SEVERAL_SERIAL_NUMBERS);
    }
    return warnings;
  }

  private boolean differs(Delivery delivery, Function<Delivery, String> property) {
    return of(delivery.midId())
        .anyMatch(other -> !property.apply(other).equals(property.apply(delivery)));
  }

  private Stream<Delivery> of(MidId midId) {
    return deliveries.values().stream().filter(found -> found.midId().equals(midId));
  }

  private List<ProblemIssue> mismatches(Registration registration, DeliveryReport report) {
    List<ProblemIssue> issues = new ArrayList<>();
    if (!registration.operator().equals(Optional.of(report.operator()))) {
      issues.add(InputFault.OPERATOR.issue("operator"));
    }
    if (!registration.modalityCode().equals(report.modality().code())) {
      issues.add(InputFault.MODALITY.issue("modality"));
    }
    issues.addAll(InputFault.ofDate("installedOn", report.installedOn(), register.today()));
    return issues;
  }

  /** Returns a delivery by or to the caller's organization. */
  public Optional<Delivery> find(TestCaller caller, String deliveryId) {
    return Optional.ofNullable(deliveries.get(deliveryId))
        .filter(found -> isSeen(caller, found))
        .map(this::shown);
  }

  /** Returns the deliveries by or to the caller's organization after an id, in order. */
  public List<Delivery> list(
      TestCaller caller, Optional<MidId> midId, boolean conflicting, @Nullable String after) {
    return deliveries.values().stream()
        .filter(found -> after == null || found.deliveryId().compareTo(after) > 0)
        .filter(found -> midId.isEmpty() || midId.get().equals(found.midId()))
        .filter(found -> isSeen(caller, found))
        .map(this::shown)
        .filter(found -> !conflicting || !found.warnings().isEmpty())
        .toList();
  }

  private static boolean isSeen(TestCaller caller, Delivery delivery) {
    return caller.sees(delivery.supplier()) || caller.sees(delivery.operator());
  }

  /** Returns whether a supplier has delivered the device with this identifier. */
  boolean isDeliveredBy(String supplier, MidId midId) {
    return of(midId).anyMatch(found -> found.supplier().equals(supplier));
  }

  /** Returns all deliveries with this identifier, regardless of the caller. */
  List<Delivery> findAll(MidId midId) {
    return of(midId).map(this::shown).toList();
  }
}
