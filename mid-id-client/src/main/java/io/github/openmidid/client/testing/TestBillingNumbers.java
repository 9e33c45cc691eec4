package io.github.openmidid.client.testing;

import io.github.openmidid.MidId;
import io.github.openmidid.client.cadastre.BillingNumber;
import io.github.openmidid.client.cadastre.BillingNumbers;
import java.util.Objects;
import java.util.Optional;

/** The operations on billing numbers, in memory. */
final class TestBillingNumbers implements BillingNumbers {
  private final CallRunner runner;

  TestBillingNumbers(CallRunner runner) {
    this.runner = runner;
  }

  @Override
  public BillingNumber assign(MidId midId, String number) {
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(number, "number");
    return runner.create(
        CallRunner.Request.of(TestOperation.ASSIGN_BILLING_NUMBER, midId),
        (register, caller) -> register.billingNumbers().assign(caller, midId, number));
  }

  @Override
  public Optional<BillingNumber> find(MidId midId) {
    Objects.requireNonNull(midId, "midId");
    return runner.find(
        CallRunner.Request.of(TestOperation.GET_BILLING_NUMBER, midId),
        (register, caller) -> register.billingNumbers().find(caller, midId));
  }
}
