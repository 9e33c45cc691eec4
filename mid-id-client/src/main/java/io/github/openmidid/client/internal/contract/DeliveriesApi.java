package io.github.openmidid.client.internal.contract;

import feign.Param;
import feign.RequestLine;
import feign.Response;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.wire.DeliveryWire;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations of the contract on deliveries. */
public interface DeliveriesApi {

  @RequestLine("POST /deliveries")
  Response reportDelivery(Map<String, @Nullable Object> report, CallContext context);

  @RequestLine("GET /deliveries/{deliveryId}")
  Optional<DeliveryWire.Delivery> getDelivery(
      @Param("deliveryId") String deliveryId, CallContext context);

  @RequestLine("GET /deliveries?midId={midId}&afterDeliveryId={afterDeliveryId}")
  DeliveryWire.Deliveries listDeliveries(
      @Param("midId") @Nullable String midId,
      @Param("afterDeliveryId") @Nullable String afterDeliveryId,
      CallContext context);
}
