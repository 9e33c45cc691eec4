package io.github.openmidid.client.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.client.Deliveries;
import io.github.openmidid.client.Delivery;
import io.github.openmidid.client.DeliveryReport;
import io.github.openmidid.client.MidIdClientException;
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
  public Delivery report(UUID requestReference, DeliveryReport report) {
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
    try {
      return client.change(
          report.midId(),
          (api, deadline) ->
              Asked.about(
                  report.midId(),
                  creation
                      .made(
                          deliveries.reportDelivery(body.map(), deadline),
                          DeliveryWire.Delivery.class,
                          id -> deliveries.getDelivery(id, deadline))
                      .toDelivery(),
                  Delivery::midId));
    } catch (MidIdClientException e) {
      throw Failures.withReference(e, requestReference);
    }
  }

  @Override
  public Optional<Delivery> find(String deliveryId) {
    String id = Ids.given("deliveryId", deliveryId);
    return client.call(
        (api, deadline) ->
            deliveries
                .getDelivery(id, deadline)
                .map(d -> Asked.about(id, d.toDelivery(), Delivery::deliveryId)));
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
