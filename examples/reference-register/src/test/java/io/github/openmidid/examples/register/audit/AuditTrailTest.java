package io.github.openmidid.examples.register.audit;

import static io.github.openmidid.examples.register.support.ProcedureFixture.delivery;
import static io.github.openmidid.examples.register.support.ProcedureFixture.device;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Verifies that each change is recorded in the audit trail, and nothing else. */
@Tag("slow")
public class AuditTrailTest {
  @Test
  void recordsActorActionAndTime() {
    try (ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start())) {
      UUID reference = UUID.randomUUID();
      ApiResponse granted = fixture.operator.grant(reference, "mri");
      String midId = granted.json().get("midId").stringValue();
      fixture.operator.grant(reference, "mri");
      fixture.supplier.post("/deliveries", json(delivery(midId, "mri")));
      Map<String, Object> report = device(midId, "mri");
      String id = fixture.report(report).json().get("deviceId").stringValue();
      fixture.report(report);
      fixture.operator.patch("/devices/" + id, "\"1\"", "{\"campus\":\"Campus Zuid\"}");
      fixture.operator.patch("/devices/" + id, "\"1\"", "{\"campus\":\"Campus Zuid\"}");
      fixture.operator.patch("/devices/" + id, "\"1\"", "{\"campus\":\"Campus West\"}");
      fixture.link(midId, id);
      fixture.link(midId, id);
      fixture.bill(midId, "B-1");
      fixture.bill(midId, "B-2");
      fixture.operator.get("/midIds");
      List<Map<String, Object>> events = events(fixture);

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
    try (ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start())) {
      fixture.report(device("MID-9912-3456-11", "mri"));
      fixture.bill("MID-9912-3456-11", "B-1");

      assertThat(events(fixture)).isEmpty();
    }
  }

  public static List<Map<String, Object>> events(ProcedureFixture fixture) {
    return RegisterInternals.part(fixture.register, JdbcClient.class)
        .sql("SELECT * FROM audit_event ORDER BY event_number")
        .query()
        .listOfRows();
  }
}
