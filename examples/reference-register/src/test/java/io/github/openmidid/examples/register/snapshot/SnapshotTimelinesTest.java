package io.github.openmidid.examples.register.snapshot;

import static io.github.openmidid.examples.register.support.ProcedureFixture.device;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.support.MovingClock;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests the devices over time in a snapshot. */
@Tag("slow")
class SnapshotTimelinesTest {

  private static List<JsonNode> lines(RegisterCaller caller) {
    String id = caller.get("/snapshots/latest").json().get("snapshotId").stringValue();
    return caller
        .get("/snapshots/" + id + "/content")
        .response()
        .body()
        .lines()
        .skip(1)
        .map(new JsonMapper()::readTree)
        .toList();
  }

  private static JsonNode line(RegisterCaller caller, String midId) {
    return lines(caller).stream()
        .filter(line -> line.get("midId").stringValue().equals(midId))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode responseTo(RegisterCaller caller, String midId) {
    return caller.get("/deviceTimelines/" + midId).json();
  }

  /** Asserts that a line has the data of the response for the timeline, each once. */
  private static void assertSame(JsonNode line, JsonNode response) {
    JsonMapper mapper = new JsonMapper();
    Map<?, ?> expected = mapper.convertValue(response, Map.class);
    for (String name : List.of("midId", "modality", "operator")) {
      assertThat(line.get(name)).isEqualTo(response.get(name));
      expected.remove(name);
    }
    assertThat(line.get("status").stringValue().equals("linked"))
        .isEqualTo(expected.remove("linked"));
    Object timeline = mapper.convertValue(line.get("timeline"), Map.class);
    assertThat(timeline).isEqualTo(expected);
  }

  @Test
  void areThoseOfTheOperationsWithTheNumberOfTheDay() {
    MovingClock clock = new MovingClock(Instant.parse("2026-11-24T10:00:00Z"));
    try (ReferenceRegister register =
        RegisterInternals.clock(ReferenceRegister.builder(), clock)
            .snapshotInterval(Duration.ZERO)
            .start()) {
      ProcedureFixture fixture = new ProcedureFixture(register);
      String moved = fixture.linked(device("", "mri"));
      String available = fixture.operator.grantNew("ct");
      assertThat(fixture.bill(moved, "B-1").status()).isEqualTo(201);
      assertThat(
              fixture
                  .riziv
                  .post(
                      "/billingNumbers/" + moved + "/end", json(Map.of("validUntil", "2026-11-24")))
                  .status())
          .isEqualTo(200);
      assertThat(
              fixture
                  .riziv
                  .post(
                      "/billingNumbers",
                      json(
                          Map.of(
                              "midId", moved, "billingNumber", "B-2", "validFrom", "2026-11-26")))
                  .status())
          .isEqualTo(201);
      assertThat(line(fixture.riziv, moved).get("billingNumber").stringValue()).isEqualTo("B-1");

      clock.advance(Duration.ofDays(1));
      fixture = new ProcedureFixture(register);
      JsonNode between = line(fixture.operator, moved);
      assertThat(between.has("billingNumber")).isFalse();
      assertThat(between.get("timeline").get("billingNumbers")).hasSize(2);

      clock.advance(Duration.ofDays(1));
      fixture = new ProcedureFixture(register);
      String path = "/devices/" + fixture.deviceId(moved);
      String tag = fixture.operator.get(path).header("ETag");
      assertThat(
              fixture
                  .operator
                  .patch(path, tag, json(Map.of("campus", "Campus Zuid", "use", "scientific")))
                  .status())
          .isEqualTo(200);
      for (RegisterCaller caller : List.of(fixture.operator, fixture.riziv, fixture.health)) {
        assertThat(line(caller, moved).get("billingNumber").stringValue()).isEqualTo("B-2");
        assertSame(line(caller, moved), responseTo(fixture.riziv, moved));
        assertSame(line(caller, available), responseTo(fixture.riziv, available));
      }
      assertThat(line(fixture.riziv, moved).get("timeline").get("campuses").toString())
          .contains("Campus Zuid\",\"since\":\"2026-11-26\"");
    }
  }
}
