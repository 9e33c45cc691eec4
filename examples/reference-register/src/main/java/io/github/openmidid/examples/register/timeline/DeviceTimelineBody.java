package io.github.openmidid.examples.register.timeline;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.billing.BillingNumberRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Creates the JSON of a timeline, in the order and with the names of the contract: of responses and
 * of snapshots.
 */
public final class DeviceTimelineBody {
  private DeviceTimelineBody() {}

  /** Returns the whole timeline. */
  public static Map<String, Object> of(DeviceTimelineRecord timeline) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("midId", timeline.midId().toString());
    body.put("modality", timeline.modality());
    body.put("operator", timeline.operator());
    body.putAll(facts(timeline));
    return body;
  }

  /** Returns everything but identifier, modality and operator. */
  public static Map<String, Object> facts(DeviceTimelineRecord timeline) {
    Map<String, Object> body = new LinkedHashMap<>();
    timeline.linkedOn().ifPresent(day -> body.put("linkedOn", day.toString()));
    body.put("linked", timeline.isLinked());
    timeline.inServiceSince().ifPresent(day -> body.put("inServiceSince", day.toString()));
    timeline.lastDayOfUse().ifPresent(day -> body.put("lastDayOfUse", day.toString()));
    body.put("uses", dated(timeline, DeviceField.USE));
    body.put("campuses", dated(timeline, DeviceField.CAMPUS));
    body.put("siteNumbers", dated(timeline, DeviceField.SITE_NUMBER));
    body.put(
        "billingNumbers",
        timeline.billingNumbers().stream().map(DeviceTimelineBody::billingNumber).toList());
    // This register hides no billing number from those who see the device.
    body.put("billingNumbersTold", true);
    return body;
  }

  private static List<Map<String, Object>> dated(DeviceTimelineRecord timeline, DeviceField field) {
    return timeline.facts().getOrDefault(field, List.of()).stream()
        .map(fact -> dated(field, fact))
        .toList();
  }

  private static Map<String, Object> dated(DeviceField field, DatedText fact) {
    Map<String, Object> body = new LinkedHashMap<>();
    fact.text().ifPresent(text -> body.put(field.code(), text));
    fact.since().ifPresent(day -> body.put("since", day.toString()));
    return body;
  }

  private static Map<String, Object> billingNumber(BillingNumberRecord number) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("billingNumber", number.number());
    body.put("validFrom", number.validFrom().toString());
    number.validUntil().ifPresent(day -> body.put("validUntil", day.toString()));
    return body;
  }
}
