package io.github.openmidid.client.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.client.Deliveries;
import io.github.openmidid.client.Delivery;
import io.github.openmidid.client.DeliveryReport;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations on deliveries. */
final class HttpDeliveries implements Deliveries {
  private final HttpMidIdClient client;
  private final DeliveriesApi deliveries;
  private final Creation creation;

  HttpDeliveries(HttpMidIdClient client, DeliveriesApi deliveries, Creation creation) {
    this.client = client;
    this.deliveries = deliveries;
    this.creation = creation;
  }

  @Override
  public Delivery report(DeliveryReport report) {
    Objects.requireNonNull(report, "report");
    client.requireReferenceOfCaller(
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
    return client.change(
        report.midId(),
        creation.resumable(
            requestReference,
            (api, deadline) -> {
              Delivery delivery =
                  creation.made(
                      deliveries.reportDelivery(body.map(), deadline),
                      deadline,
                      DeliveryWire.Delivery.class,
                      DeliveryWire.Delivery::toDelivery,
                      id -> found(id, deadline));
              return Asked.about(report.midId(), delivery, Delivery::midId);
            }));
  }

  @Override
  public Optional<Delivery> find(String deliveryId) {
    String id = Ids.given("deliveryId", deliveryId);
    return client.call((api, deadline) -> found(id, deadline));
  }

  private Optional<Delivery> found(String id, Deadline deadline) {
    return deliveries
        .getDelivery(id, deadline)
        .map(delivery -> Asked.about(id, delivery.toDelivery(), Delivery::deliveryId));
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
    return Listing.stream(
        client,
        "afterDeliveryId",
        (after, deadline) ->
            Asked.eachAbout(
                midId,
                deliveries.listDeliveries(filter, after, deadline).toPage(),
                delivery -> Optional.of(delivery.midId())));
  }
}
