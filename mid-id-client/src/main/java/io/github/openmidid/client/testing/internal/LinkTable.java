package io.github.openmidid.client.testing.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.Delivery;
import io.github.openmidid.client.cadastre.Link;
import io.github.openmidid.client.cadastre.RegisterWarning;
import io.github.openmidid.client.reference.ProblemIssue;
import io.github.openmidid.register.Registration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The permanent links between identifiers and devices. */
public final class LinkTable {
  private static final RegisterWarning DELIVERY_MISSING =
      new RegisterWarning("deliveryMissing", "no supplier has reported the delivery of the device");
  private static final RegisterWarning DELIVERY_DIFFERS =
      new RegisterWarning(
          "deliveryDiffers", "the supplier stated another serial number than the operator");

  private final MemoryRegister register;
  private final Map<MidId, Link> links = new HashMap<>();

  LinkTable(MemoryRegister register) {
    this.register = register;
  }

  /** Links an identifier to a device, or returns the existing link between them. */
  public TestCreation<Link> link(TestCaller caller, MidId midId, String deviceId) {
    Optional<Registration> registration = register.registrations().find(midId);
    Optional<CadastreDevice> device = register.devices().find(deviceId);
    List<ProblemIssue> unknown = new ArrayList<>();
    if (registration.isEmpty()) {
      unknown.add(InputFault.UNKNOWN.issue("midId"));
    }
    if (device.isEmpty()) {
      unknown.add(InputFault.UNKNOWN.issue("deviceId"));
    }
    TestRejection.throwIfAny(unknown);
    Link earlier = links.get(midId);
    if (earlier != null && !earlier.deviceId().equals(deviceId)) {
      throw TestRejection.conflict("midIdLinked");
    }
    if (earlier == null && device.orElseThrow().isLinked()) {
      throw TestRejection.conflict("deviceLinked");
    }
    return earlier == null
        ? TestCreation.created(add(caller, registration.orElseThrow(), device.orElseThrow()))
        : TestCreation.existing(earlier);
  }

  private Link add(TestCaller caller, Registration registration, CadastreDevice device) {
    TestRejection.throwIfAny(mismatches(registration, device));
    Link link = new Link(registration.midId(), device.deviceId(), register.now(), warnings(device));
    links.put(link.midId(), link);
    register.registrations().markLinked(link.midId(), link.linkedAt());
    register.devices().markLinked(device, caller.organization(), link.linkedAt());
    register.audit().add(caller, "midIdLinked", link.midId(), link.deviceId(), link.linkedAt());
    return link;
  }

  private static List<ProblemIssue> mismatches(Registration registration, CadastreDevice device) {
    List<ProblemIssue> issues = new ArrayList<>();
    if (!registration.operator().equals(device.get(DeviceField.OPERATOR))) {
      issues.add(InputFault.OPERATOR.issue("midId"));
    }
    if (!Optional.of(registration.modalityCode()).equals(device.get(DeviceField.MODALITY))) {
      issues.add(InputFault.MODALITY.issue("midId"));
    }
    if (!registration.midId().equals(device.midId())) {
      issues.add(InputFault.MID_ID.issue("midId"));
    }
    return issues;
  }

  private List<RegisterWarning> warnings(CadastreDevice device) {
    List<Delivery> deliveries = register.deliveries().findAll(device.midId());
    if (deliveries.isEmpty()) {
      return List.of(DELIVERY_MISSING);
    }
    List<RegisterWarning> warnings = new ArrayList<>();
    Optional<String> serialNumber = device.get(DeviceField.SERIAL_NUMBER);
    if (!deliveries.stream()
        .allMatch(delivery -> serialNumber.equals(Optional.of(delivery.serialNumber())))) {
      warnings.add(DELIVERY_DIFFERS);
    }
    warnings.addAll(deliveries.get(0).warnings());
    return warnings;
  }

  /** Returns the link of an identifier, regardless of the caller. */
  Optional<Link> find(MidId midId) {
    return Optional.ofNullable(links.get(midId));
  }

  /** Returns the link of an identifier of the caller's organization. */
  public Optional<Link> find(TestCaller caller, MidId midId) {
    return find(midId).filter(link -> register.registrations().isSeenAsOperator(caller, midId));
  }
}
