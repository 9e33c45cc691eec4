package io.github.openmidid.client.internal.wire;

import static io.github.openmidid.client.internal.wire.WireValue.required;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.client.fanc.FancChanges;
import io.github.openmidid.client.fanc.FancDevice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of FANC's list; see {@link RegistrationWire}. */
public final class FancWire {
  private FancWire() {}

  public record Devices(
      @Nullable List<Device> items, @Nullable String next, @Nullable String cursor) {
    public FancChanges toChanges() {
      return new FancChanges(
          devices(), ResourceId.cursorOfResponse(required("cursor", cursor)), next != null);
    }

    public Page<FancDevice> toPage() {
      return new Page<>(devices(), next);
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
          WireValue.canonical(required("midId", midId)),
          ResponseText.code("modality", modality),
          ResponseText.required("operator", ResponseText.NAME, operator),
          ResponseText.code("status", status),
          WireValue.optionalField(DeviceField.CAMPUS, campus),
          WireValue.optionalField(DeviceField.ESTABLISHMENT_UNIT_NUMBER, establishmentUnitNumber),
          WireValue.optionalField(DeviceField.FANC_ESTABLISHMENT_NUMBER, fancEstablishmentNumber),
          ResponseText.optional("fancDeviceNumber", ResponseText.NUMBER, fancDeviceNumber),
          WireValue.optionalDate("decommissioningDate", decommissioningDate),
          WireValue.instant("changedAt", changedAt));
    }
  }
}
