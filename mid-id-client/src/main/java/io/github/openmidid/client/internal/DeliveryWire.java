package io.github.openmidid.client.internal;

import static io.github.openmidid.client.internal.Wire.required;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of deliveries; see {@link Wire}. */
public final class DeliveryWire {
  private DeliveryWire() {}

  public record Deliveries(@Nullable List<Delivery> items, @Nullable String next) {
    Listing.Page<io.github.openmidid.client.Delivery> toPage() {
      return new Listing.Page<>(
          required("items", items).stream().map(Delivery::toDelivery).toList(), next);
    }
  }

  public record Delivery(
      @Nullable String deliveryId,
      @Nullable String supplier,
      @Nullable String reportedAt,
      @Nullable String midId,
      @Nullable String operator,
      @Nullable String modality,
      @Nullable String make,
      @Nullable String model,
      @Nullable String serialNumber,
      @Nullable String installedOn,
      @Nullable String campus) {
    io.github.openmidid.client.Delivery toDelivery() {
      return new io.github.openmidid.client.Delivery(
          Ids.answered(required("deliveryId", deliveryId)),
          ResponseText.required("supplier", ResponseText.NAME, supplier),
          Parts.instant("reportedAt", reportedAt),
          Wire.canonical(required("midId", midId)),
          ResponseText.required("operator", ResponseText.NAME, operator),
          ResponseText.code("modality", modality),
          ResponseText.required("make", ResponseText.NAME, make),
          ResponseText.required("model", ResponseText.NAME, model),
          ResponseText.required("serialNumber", ResponseText.LABEL, serialNumber),
          Parts.date("installedOn", installedOn),
          ResponseText.optional("campus", ResponseText.NAME, campus));
    }
  }
}
