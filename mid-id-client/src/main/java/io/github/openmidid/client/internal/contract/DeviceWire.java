package io.github.openmidid.client.internal.contract;

import static io.github.openmidid.client.internal.contract.TextFormat.ID;
import static io.github.openmidid.client.internal.contract.TextFormat.NUMBER;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.RegisterWarning;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.StdConverter;

/**
 * The JSON of a device. Its fields are members like the others, while the public type has a map.
 *
 * @param others the other members, among them the fields; unknown ones are ignored
 */
record DeviceWire(
    @Text(ID) String deviceId,
    @Text(ID) String version,
    MidId midId,
    boolean linked,
    @Text(NUMBER) Optional<String> billingNumber,
    @Text(NUMBER) Optional<String> fancDeviceNumber,
    Instant reportedAt,
    Instant changedAt,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<RegisterWarning> warnings,
    @JsonAnySetter Map<String, JsonNode> others) {

  /** Maps to the public type. */
  static final class Mapper extends StdConverter<DeviceWire, CadastreDevice> {
    @Override
    public CadastreDevice convert(DeviceWire device) {
      return new CadastreDevice(
          device.deviceId,
          device.version,
          device.midId,
          device.fields(),
          device.linked,
          device.billingNumber,
          device.fancDeviceNumber,
          device.reportedAt,
          device.changedAt,
          device.warnings);
    }
  }

  private Map<DeviceField, String> fields() {
    Map<DeviceField, String> fields = new EnumMap<>(DeviceField.class);
    fields.put(DeviceField.MID_ID, midId.toString());
    for (DeviceField field : DeviceField.values()) {
      JsonNode value = others.get(field.code());
      if (value != null && !value.isNull()) {
        fields.put(field, format(field).ofResponse(field.code(), text(field, value)));
      }
    }
    ResponseValue.required("operator", fields.get(DeviceField.OPERATOR));
    ResponseValue.required("modality", fields.get(DeviceField.MODALITY));
    return fields;
  }

  /** Returns the text of a value: an integer for the sequence number, otherwise a string. */
  private static String text(DeviceField field, JsonNode value) {
    boolean isNumber = field == DeviceField.SEQUENCE_NUMBER;
    if (isNumber ? !value.isInt() : !value.isString()) {
      throw new MalformedResponseException(field.code() + " has another JSON type", null);
    }
    return value.asString();
  }

  /** Returns the format of a field; codes that this release does not know are accepted. */
  private static TextFormat format(DeviceField field) {
    return switch (field) {
      case MODALITY, USE -> TextFormat.CODE;
      case OPERATOR -> TextFormat.NAME;
      default -> TextFormat.FIELD;
    };
  }
}
