package io.github.openmidid.client.internal;

import static io.github.openmidid.client.internal.Wire.required;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.client.FancChanges;
import io.github.openmidid.client.FancDevice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of FANC's list; see {@link Wire}. */
public final class FancWire {
  private FancWire() {}

  public record Devices(
      @Nullable List<Device> items, @Nullable String next, @Nullable String cursor) {
    FancChanges toChanges() {
      return new FancChanges(
          devices(), Ids.answeredCursor(required("cursor", cursor)), next != null);
    }

    Listing.Page<FancDevice> toPage() {
      return new Listing.Page<>(devices(), next);
    }

    private List<FancDevice> devices() {
      return required("items", items).stream().map(Device::toDevice).toList();
    }
  }

  public record Device(
      @Nullable String midId,
      @Nullable String modality,
      @Nullable String operator,
      @Nullable String status,
      @Nullable String campus,
      @Nullable String establishmentUnitNumber,
      @Nullable String fancEstablishmentNumber,
      @Nullable String fancDeviceNumber,
      @Nullable String decommissioningDate,
      @Nullable String changedAt) {
    FancDevice toDevice() {
      return new FancDevice(
          Wire.canonical(required("midId", midId)),
          ResponseText.code("modality", modality),
          ResponseText.required("operator", ResponseText.NAME, operator),
          ResponseText.code("status", status),
          Parts.optionalField(DeviceField.CAMPUS, campus),
          Parts.optionalField(DeviceField.ESTABLISHMENT_UNIT_NUMBER, establishmentUnitNumber),
          Parts.optionalField(DeviceField.FANC_ESTABLISHMENT_NUMBER, fancEstablishmentNumber),
          ResponseText.optional("fancDeviceNumber", ResponseText.NUMBER, fancDeviceNumber),
          Parts.optionalDate("decommissioningDate", decommissioningDate),
          Parts.instant("changedAt", changedAt));
    }
  }
}
