package io.github.openmidid.client.internal.wire;

import static io.github.openmidid.client.internal.wire.WireValue.required;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of links and billing numbers; see {@link RegistrationWire}. */
public final class LinkWire {
  private LinkWire() {}

  public record Link(
      @Nullable String midId,
      @Nullable String deviceId,
      @Nullable String linkedAt,
      @Nullable List<WireValue.Warning> warnings) {
    public io.github.openmidid.client.cadastre.Link toLink() {
      return new io.github.openmidid.client.cadastre.Link(
          WireValue.canonical(required("midId", midId)),
          ResourceId.ofResponse(required("deviceId", deviceId)),
          WireValue.instant("linkedAt", linkedAt),
          WireValue.warnings(warnings));
    }
  }

  public record BillingNumber(
      @Nullable String midId, @Nullable String billingNumber, @Nullable String givenAt) {
    public io.github.openmidid.client.cadastre.BillingNumber toBillingNumber() {
      return new io.github.openmidid.client.cadastre.BillingNumber(
          WireValue.canonical(required("midId", midId)),
          ResponseText.required("billingNumber", ResponseText.NUMBER, billingNumber),
          WireValue.instant("givenAt", givenAt));
    }
  }
}
