package io.github.openmidid.examples.register;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.examples.register.billing.BillingEndRequest;
import io.github.openmidid.examples.register.billing.BillingNumberRequest;
import io.github.openmidid.examples.register.billing.BillingNumberStore;
import io.github.openmidid.examples.register.billing.BillingService;
import io.github.openmidid.examples.register.cadastre.DeviceReportRequest;
import io.github.openmidid.examples.register.cadastre.DeviceReportService;
import io.github.openmidid.examples.register.link.LinkService;
import io.github.openmidid.examples.register.registration.GrantService;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The devices of a demonstration that show the conditions of billing: one with two billing numbers,
 * one after the other, one for scientific use, and one that is not linked. They are entered by the
 * rules of the API, so that the first number begins today. A repetition changes nothing.
 *
 * @param register the register
 */
record DemoDevices(ReferenceRegister register) {
  private static final Modality MODALITY = Modality.MRI;

  /** Adds the devices that the register does not have yet. */
  void add() {
    bill(linked("EXAMPLE-CLINICAL", DeviceUse.CLINICAL));
    linked("EXAMPLE-SCIENTIFIC", DeviceUse.SCIENTIFIC);
    report("EXAMPLE-NOT-LINKED", DeviceUse.CLINICAL);
  }

  private MidId linked(String serialNumber, DeviceUse use) {
    String deviceId = report(serialNumber, use);
    MidId midId = granted(serialNumber);
    register.part(LinkService.class).link(caller(Role.FPS_HEALTH), midId, deviceId);
    return midId;
  }

  private String report(String serialNumber, DeviceUse use) {
    Map<DeviceField, String> fields = new EnumMap<>(DeviceField.class);
    fields.put(DeviceField.MID_ID, granted(serialNumber).toString());
    fields.put(DeviceField.OPERATOR, SampleData.organization(Role.OPERATOR));
    fields.put(DeviceField.MODALITY, MODALITY.code());
    fields.put(DeviceField.MAKE, "Example Medical");
    fields.put(DeviceField.MODEL, "Scan 15");
    fields.put(DeviceField.SERIAL_NUMBER, serialNumber);
    fields.put(DeviceField.USE, use.code());
    fields.put(DeviceField.CAMPUS, "Campus Voorbeeld");
    fields.put(DeviceField.COMMISSIONING_DATE, "2024-05-06");
    return register
        .part(DeviceReportService.class)
        .report(caller(Role.OPERATOR), new DeviceReportRequest(reference(serialNumber), fields))
        .value()
        .deviceId();
  }

  /** Returns the identifier of a device: each repetition of its request returns the same one. */
  private MidId granted(String serialNumber) {
    return register
        .part(GrantService.class)
        .grant(caller(Role.OPERATOR), reference(serialNumber), MODALITY)
        .value()
        .midId();
  }

  private static UUID reference(String serialNumber) {
    return UUID.nameUUIDFromBytes(serialNumber.getBytes(StandardCharsets.UTF_8));
  }

  /** Assigns a number for a month, and the one after it. */
  private void bill(MidId midId) {
    if (!register.part(BillingNumberStore.class).findAll(midId).isEmpty()) {
      return;
    }
    LocalDate today = BelgianTime.date(register.part(Clock.class));
    LocalDate last = today.plusMonths(1);
    BillingService billing = register.part(BillingService.class);
    Caller riziv = caller(Role.RIZIV);
    billing.assign(riziv, new BillingNumberRequest(midId, "EXAMPLE-1", Optional.of(today)));
    billing.end(riziv, midId, new BillingEndRequest(last, Optional.of("Example")));
    billing.assign(
        riziv, new BillingNumberRequest(midId, "EXAMPLE-2", Optional.of(last.plusDays(1))));
  }

  private static Caller caller(Role role) {
    return new Caller(SampleData.organization(role), Optional.empty(), role.scopes(), "");
  }
}
