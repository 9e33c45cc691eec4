package io.github.openmidid.client.internal.resource;

import io.github.openmidid.MidId;
import io.github.openmidid.client.cadastre.Deliveries;
import io.github.openmidid.client.cadastre.Delivery;
import io.github.openmidid.client.cadastre.DeliveryReport;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.contract.DeliveriesApi;
import io.github.openmidid.client.internal.contract.RequestBody;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.wire.DeliveryWire;
import io.github.openmidid.client.internal.wire.RequestMatch;
import io.github.openmidid.client.internal.wire.ResourceId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations on deliveries, over HTTP. */
final class HttpDeliveries implements Deliveries {
  private final OperationRunner runner;
  private final ChangeRunner changes;
  private final DeliveriesApi deliveries;
  private final ChangeResponseReader responses;

  HttpDeliveries(
      OperationRunner runner,
      ChangeRunner changes,
      DeliveriesApi deliveries,
      ChangeResponseReader responses) {
    this.runner = runner;
    this.changes = changes;
    this.deliveries = deliveries;
    this.responses = responses;
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
    Objects.requireNonNull(report, "report");
    RequestBody body =
        new RequestBody()
            .with("requestReference", requestReference.toString())
            .with("midId", report.midId().toString())
            .with("operator", report.operator())
            .with("modality", report.modality().code())
            .with("make", report.make())
            .with("model", report.model())
            .with("serialNumber", report.serialNumber())
            .with("installedOn", report.installedOn().toString())
            .with("campus", report.campus());
    return changes.run(
        report.midId(),
        responses.resumable(
            requestReference,
            context -> {
              Delivery delivery =
                  responses.created(
                      deliveries.reportDelivery(body.map(), context),
                      context,
                      DeliveryWire.Delivery.class,
                      DeliveryWire.Delivery::toDelivery,
                      id -> fetch(id, context));
              return RequestMatch.requireSame(report.midId(), delivery, Delivery::midId);
            }));
  }

  @Override
  public Optional<Delivery> find(String deliveryId) {
    String id = ResourceId.ofArgument("deliveryId", deliveryId);
    return runner.run(context -> fetch(id, context));
  }

  private Optional<Delivery> fetch(String id, CallContext context) {
    return deliveries
        .getDelivery(id, context)
        .map(delivery -> RequestMatch.requireSame(id, delivery.toDelivery(), Delivery::deliveryId));
  }

  @Override
  public Stream<Delivery> list() {
    return stream(Optional.empty());
  }

  @Override
  public Stream<Delivery> list(MidId midId) {
    return stream(Optional.of(midId));
  }

  private Stream<Delivery> stream(Optional<MidId> midId) {
    @Nullable String filter = midId.map(MidId::toString).orElse(null);
    return PageStream.stream(
        runner,
        PageCursor.opaque("afterDeliveryId"),
        (after, context) ->
            RequestMatch.requireEachSame(
                midId,
                deliveries.listDeliveries(filter, after, context).toPage(),
                delivery -> Optional.of(delivery.midId())));
  }
}
