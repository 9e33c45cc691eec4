package io.github.openmidid.examples.register.cadastre.web;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.web.ConditionalRequest;
import io.github.openmidid.examples.register.web.WarningBody;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Creates the response body for a device: its fields by name. */
final class DeviceBody {
  private DeviceBody() {}

  static Map<String, Object> of(DeviceRecord device, ResourceUrls urls, Locale language) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("deviceId", device.deviceId());
    body.put("href", urls.resource(ResourceUrls.DEVICES, device.deviceId()));
    body.put("version", String.valueOf(device.version()));
    for (DeviceField field : DeviceField.values()) {
      device.get(field).ifPresent(text -> body.put(field.code(), value(field, text)));
    }
    body.put("linked", device.linked());
    device.billingNumber().ifPresent(number -> body.put("billingNumber", number));
    device.fancDeviceNumber().ifPresent(number -> body.put("fancDeviceNumber", number));
    body.put("reportedAt", device.reportedAt());
    body.put("changedAt", device.changedAt());
    if (!device.warnings().isEmpty()) {
      body.put("warnings", WarningBody.of(device.warnings(), language));
    }
    return body;
  }

  /**
   * Returns the version for the entity tag, with the billing number of today, which also changes
   * when its first or last day comes.
   */
  static String variant(DeviceRecord device) {
    return ConditionalRequest.variant(device.version(), device.billingNumber());
  }

  private static Object value(DeviceField field, String text) {
    return field == DeviceField.SEQUENCE_NUMBER ? Integer.valueOf(text) : text;
  }
}
