package io.github.openmidid.client.internal.wire;

import static io.github.openmidid.client.internal.wire.WireValue.required;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of deliveries; see {@link RegistrationWire}. */
public final class DeliveryWire {
  private DeliveryWire() {}

  public record Deliveries(@Nullable List<Delivery> items, @Nullable String next) {
    public Page<io.github.openmidid.client.cadastre.Delivery> toPage() {
      return new Page<>(required("items", items).stream().map(Delivery::toDelivery).toList(), next);
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
    public io.github.openmidid.client.cadastre.Delivery toDelivery() {
      return new io.github.openmidid.client.cadastre.Delivery(
          ResourceId.ofResponse(required("deliveryId", deliveryId)),
          ResponseText.required("supplier", ResponseText.NAME, supplier),
          WireValue.instant("reportedAt", reportedAt),
          WireValue.canonical(required("midId", midId)),
          ResponseText.required("operator", ResponseText.NAME, operator),
          ResponseText.code("modality", modality),
          ResponseText.required("make", ResponseText.NAME, make),
          ResponseText.required("model", ResponseText.NAME, model),
          ResponseText.required("serialNumber", ResponseText.LABEL, serialNumber),
          WireValue.date("installedOn", installedOn),
          ResponseText.optional("campus", ResponseText.NAME, campus));
    }
  }
}
