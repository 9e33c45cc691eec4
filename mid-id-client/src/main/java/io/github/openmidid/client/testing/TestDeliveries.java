package io.github.openmidid.client.testing;

import io.github.openmidid.MidId;
import io.github.openmidid.client.cadastre.Deliveries;
import io.github.openmidid.client.cadastre.Delivery;
import io.github.openmidid.client.cadastre.DeliveryReport;
import io.github.openmidid.client.paging.PagedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The operations on deliveries, in memory. */
final class TestDeliveries implements Deliveries {
  private final CallRunner runner;

  TestDeliveries(CallRunner runner) {
    this.runner = runner;
  }

  @Override
  public Delivery report(DeliveryReport report) {
    Objects.requireNonNull(report, "report");
    runner.requireReferenceOfCaller(
        "UUID requestReference = UUID.randomUUID();"
            + " client.async(c -> c.deliveries().report(requestReference, report));");
    return Deliveries.super.report(report);
  }

  @Override
  public Delivery report(UUID requestReference, DeliveryReport report) {
    Objects.requireNonNull(requestReference, "requestReference");
    return runner.create(
        new CallRunner.Request(
            TestOperation.REPORT_DELIVERY, List.of(report.midId()), requestReference),
        (register, caller) -> register.deliveries().report(caller, requestReference, report));
  }

  @Override
  public Optional<Delivery> find(String deliveryId) {
    String id = CallRunner.requireId("deliveryId", deliveryId);
    return runner.find(
        CallRunner.Request.of(TestOperation.GET_DELIVERY),
        (register, caller) -> register.deliveries().find(caller, id));
  }

  @Override
  public PagedList<Delivery> paged() {
    return paged(Optional.empty(), false);
  }

  @Override
  public PagedList<Delivery> paged(MidId midId) {
    return paged(Optional.of(midId), false);
  }

  @Override
  public PagedList<Delivery> pagedConflicting() {
    return paged(Optional.empty(), true);
  }

  private PagedList<Delivery> paged(Optional<MidId> midId, boolean conflicting) {
    return new TestPagedList<>(
        runner,
        new CallRunner.Request(
            TestOperation.LIST_DELIVERIES, midId.map(List::of).orElse(List.of()), null),
        List.of(midId.toString(), String.valueOf(conflicting)),
        (register, caller, after) ->
            Optional.of(register.deliveries().list(caller, midId, conflicting, after)),
        Delivery::deliveryId,
        delivery -> delivery);
  }
}
