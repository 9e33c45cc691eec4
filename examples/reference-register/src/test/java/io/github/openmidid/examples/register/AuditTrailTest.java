package io.github.openmidid.examples.register;

import static io.github.openmidid.examples.register.Scene.delivery;
import static io.github.openmidid.examples.register.Scene.device;
import static io.github.openmidid.examples.register.Scene.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.Calls.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Verifies that each change is recorded in the audit trail, and nothing else. */
class AuditTrailTest {
  @Test
  void tellsWhoDidWhatAndWhen() {
    try (Scene scene = new Scene(ReferenceRegister.start())) {
      UUID reference = UUID.randomUUID();
      Answer granted = scene.operator.grant(reference, "mri");
      String midId = granted.json().get("midId").stringValue();
      scene.operator.grant(reference, "mri");
      scene.supplier.post("/deliveries", json(delivery(midId, "mri")));
      Map<String, Object> report = device(midId, "mri");
      String id = scene.report(report).json().get("deviceId").stringValue();
      scene.report(report);
      scene.operator.patch("/devices/" + id, "\"1\"", "{\"campus\":\"Campus Zuid\"}");
      scene.operator.patch("/devices/" + id, "\"1\"", "{\"campus\":\"Campus Zuid\"}");
      scene.operator.patch("/devices/" + id, "\"1\"", "{\"campus\":\"Campus West\"}");
      scene.link(midId, id);
      scene.link(midId, id);
      scene.bill(midId, "B-1");
      scene.bill(midId, "B-2");
      scene.operator.get("/midIds");
      List<Map<String, Object>> events = events(scene);

      assertThat(events)
          .extracting(event -> event.get("ACTION") + " " + event.get("ORGANIZATION"))
          .containsExactly(
              "midIdGranted AZ Voorbeeld Gent",
              "deliveryReported Voorbeeld Imaging NV",
              "deviceReported AZ Voorbeeld Gent",
              "deviceChanged AZ Voorbeeld Gent",
              "midIdLinked FOD Volksgezondheid",
              "billingNumberGiven RIZIV");
      assertThat(events).extracting(event -> event.get("MID_ID")).containsOnly(midId);
      assertThat(events.subList(2, 6)).extracting(event -> event.get("DEVICE_ID")).containsOnly(id);
      assertThat(events.get(0))
          .containsEntry("TRACE_ID", granted.header("BelGov-Trace-Id"))
          .containsEntry("DEVICE_ID", null);
      assertThat(events).extracting(event -> event.get("OCCURRED_AT")).doesNotContainNull();
    }
  }

  @Test
  void isNotWrittenForAChangeThatFails() {
    try (Scene scene = new Scene(ReferenceRegister.start())) {
      scene.report(device("MID-9912-3456-11", "mri"));
      scene.bill("MID-9912-3456-11", "B-1");

      assertThat(events(scene)).isEmpty();
    }
  }

  static List<Map<String, Object>> events(Scene scene) {
    return RegisterInternals.part(scene.register, JdbcClient.class)
        .sql("SELECT * FROM audit_event ORDER BY event_number")
        .query()
        .listOfRows();
  }
}
