package io.github.openmidid.examples.register.delivery;

import io.github.openmidid.examples.register.web.WarningBody;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The response body for a delivery. */
record DeliveryBody(
    String deliveryId,
    URI href,
    String supplier,
    Instant reportedAt,
    String midId,
    String operator,
    String modality,
    String make,
    String model,
    String serialNumber,
    LocalDate installedOn,
    @Nullable String campus,
    @Nullable List<WarningBody> warnings) {

  static DeliveryBody of(DeliveryRecord delivery, ResourceUrls urls, Locale language) {
    DeliveryDetails report = delivery.report();
    return new DeliveryBody(
        delivery.deliveryId(),
        urls.resource(ResourceUrls.DELIVERIES, delivery.deliveryId()),
        delivery.supplier(),
        delivery.reportedAt(),
        report.midId().toString(),
        report.operator(),
        report.modality().code(),
        report.make(),
        report.model(),
        report.serialNumber(),
        report.installedOn(),
        report.campus().orElse(null),
        delivery.warnings().isEmpty() ? null : WarningBody.of(delivery.warnings(), language));
  }
}
