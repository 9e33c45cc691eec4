package io.github.openmidid.client.testing.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.cadastre.BillingNumber;
import io.github.openmidid.client.cadastre.CadastreDevice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The billing numbers that RIZIV/INAMI has assigned. */
public final class BillingNumberTable {
  private static final int MAX_LENGTH = 64;

  private final MemoryRegister register;
  private final Map<MidId, BillingNumber> numbers = new HashMap<>();

  BillingNumberTable(MemoryRegister register) {
    this.register = register;
  }

  /** Assigns a billing number, or returns the existing record of this device and number. */
  public TestCreation<BillingNumber> assign(TestCaller caller, MidId midId, String number) {
    TestRejection.throwIfAny(InputFault.ofText("billingNumber", Optional.of(number), MAX_LENGTH));
    if (register.registrations().find(midId).isEmpty()) {
      TestRejection.throwIfAny(List.of(InputFault.UNKNOWN.issue("midId")));
    }
    BillingNumber earlier = numbers.get(midId);
    if (earlier == null) {
      return TestCreation.created(add(caller, midId, number));
    }
    if (!earlier.number().equals(number)) {
      throw TestRejection.conflict("billingNumberGiven");
    }
    return TestCreation.existing(earlier);
  }

  private BillingNumber add(TestCaller caller, MidId midId, String number) {
    CadastreDevice device = billable(midId);
    if (numbers.values().stream().anyMatch(given -> given.number().equals(number))) {
      throw TestRejection.conflict("billingNumberInUse");
    }
    BillingNumber given = new BillingNumber(midId, number, register.now());
    numbers.put(midId, given);
    register.registrations().setBillingNumber(midId, number);
    register.devices().setBillingNumber(device, number, caller.organization(), given.givenAt());
    register.audit().add(caller, "billingNumberGiven", midId, device.deviceId(), given.givenAt());
    return given;
  }

  private CadastreDevice billable(MidId midId) {
    CadastreDevice device =
        register
            .devices()
            .find(midId)
            .filter(CadastreDevice::isLinked)
            .orElseThrow(() -> TestRejection.conflict("notLinked"));
    if (device.get(DeviceField.USE).equals(Optional.of(DeviceUse.SCIENTIFIC.code()))) {
      throw TestRejection.conflict("notClinical");
    }
    if (DeviceTable.isOutOfService(device, register.today())) {
      throw TestRejection.conflict("decommissioned");
    }
    return device;
  }

  /** Returns the billing number of an identifier of the caller's organization. */
  public Optional<BillingNumber> find(TestCaller caller, MidId midId) {
    return Optional.ofNullable(numbers.get(midId))
        .filter(number -> register.registrations().isSeenAsOperator(caller, midId));
  }
}
