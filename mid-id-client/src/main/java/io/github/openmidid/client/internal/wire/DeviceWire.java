package io.github.openmidid.client.internal.wire;

import static io.github.openmidid.client.internal.wire.WireValue.required;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeviceEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of the cadastre; see {@link RegistrationWire}. */
public final class DeviceWire {
  private DeviceWire() {}

  public record Devices(@Nullable List<Device> items, @Nullable String next) {
    public Page<CadastreDevice> toPage() {
      return new Page<>(required("items", items).stream().map(Device::toDevice).toList(), next);
    }
  }

  public record Device(
      @Nullable String deviceId,
      @Nullable String version,
      @Nullable String midId,
      @Nullable String operator,
      @Nullable String modality,
      @Nullable String make,
      @Nullable String model,
      @Nullable String serialNumber,
      @Nullable String use,
      @Nullable String campus,
      @Nullable String siteNumber,
      @Nullable String establishmentUnitNumber,
      @Nullable String fancEstablishmentNumber,
      @Nullable Integer sequenceNumber,
      @Nullable String commissioningDate,
      @Nullable String priorAuthorizationDate,
      @Nullable String decommissioningDate,
      @Nullable Boolean linked,
      @Nullable String billingNumber,
      @Nullable String reportedAt,
      @Nullable String changedAt,
      @Nullable List<WireValue.Warning> warnings) {

    public CadastreDevice toDevice() {
      return new CadastreDevice(
          ResourceId.ofResponse(required("deviceId", deviceId)),
          ResourceId.ofResponse(required("version", version)),
          WireValue.canonical(required("midId", midId)),
          fields(),
          required("linked", linked),
          ResponseText.optional("billingNumber", ResponseText.NUMBER, billingNumber),
          WireValue.instant("reportedAt", reportedAt),
          WireValue.instant("changedAt", changedAt),
          WireValue.warnings(warnings));
    }

    private Map<DeviceField, String> fields() {
      Map<DeviceField, String> fields = new EnumMap<>(DeviceField.class);
      fields.put(DeviceField.MID_ID, required("midId", midId));
      fields.put(
          DeviceField.OPERATOR, ResponseText.required("operator", ResponseText.NAME, operator));
      fields.put(DeviceField.MODALITY, ResponseText.code("modality", modality));
      put(fields, DeviceField.MAKE, make);
      put(fields, DeviceField.MODEL, model);
      put(fields, DeviceField.SERIAL_NUMBER, serialNumber);
      ResponseText.optionalCode("use", use).ifPresent(code -> fields.put(DeviceField.USE, code));
      put(fields, DeviceField.CAMPUS, campus);
      put(fields, DeviceField.SITE_NUMBER, siteNumber);
      put(fields, DeviceField.ESTABLISHMENT_UNIT_NUMBER, establishmentUnitNumber);
      put(fields, DeviceField.FANC_ESTABLISHMENT_NUMBER, fancEstablishmentNumber);
      put(fields, DeviceField.SEQUENCE_NUMBER, sequenceNumber);
      put(fields, DeviceField.COMMISSIONING_DATE, commissioningDate);
      put(fields, DeviceField.PRIOR_AUTHORIZATION_DATE, priorAuthorizationDate);
      put(fields, DeviceField.DECOMMISSIONING_DATE, decommissioningDate);
      return fields;
    }

    private static void put(
        Map<DeviceField, String> fields, DeviceField field, @Nullable Object value) {
      if (value != null) {
        fields.put(field, WireValue.field(field, value.toString()));
      }
    }
  }

  public record History(@Nullable List<Event> items, @Nullable String next) {
    public Page<DeviceEvent> toPage() {
      return new Page<>(required("items", items).stream().map(Event::toEvent).toList(), next);
    }
  }

  public record Event(
      @Nullable String version,
      @Nullable String event,
      @Nullable String changedAt,
      @Nullable String changedBy,
      @Nullable List<Change> changes) {
    DeviceEvent toEvent() {
      return new DeviceEvent(
          ResourceId.ofResponse(required("version", version)),
          ResponseText.code("event", event),
          WireValue.instant("changedAt", changedAt),
          ResponseText.required("changedBy", ResponseText.NAME, changedBy),
          required("changes", changes).stream().map(Change::toChange).toList());
    }
  }

  public record Change(@Nullable String name, @Nullable String before, @Nullable String after) {
    DeviceEvent.Change toChange() {
      return new DeviceEvent.Change(
          ResponseText.code("name", name),
          ResponseText.optional("before", ResponseText.NAME, before),
          ResponseText.optional("after", ResponseText.NAME, after));
    }
  }
}
