package io.github.openmidid.client.internal;

import static io.github.openmidid.client.internal.Wire.required;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of links and billing numbers; see {@link Wire}. */
public final class LinkWire {
  private LinkWire() {}

  public record Link(
      @Nullable String midId,
      @Nullable String deviceId,
      @Nullable String linkedAt,
      @Nullable List<Parts.Warning> warnings) {
    io.github.openmidid.client.Link toLink() {
      return new io.github.openmidid.client.Link(
          Wire.canonical(required("midId", midId)),
          Ids.answered(required("deviceId", deviceId)),
          Parts.instant("linkedAt", linkedAt),
          Parts.warnings(warnings));
    }
  }

  public record BillingNumber(
      @Nullable String midId, @Nullable String billingNumber, @Nullable String givenAt) {
    io.github.openmidid.client.BillingNumber toBillingNumber() {
      return new io.github.openmidid.client.BillingNumber(
          Wire.canonical(required("midId", midId)),
          ResponseText.required("billingNumber", ResponseText.NUMBER, billingNumber),
          Parts.instant("givenAt", givenAt));
    }
  }
}
