package io.github.openmidid.examples.register.timeline;

import static io.github.openmidid.examples.register.cadastre.DevicesTest.OWN;
import static io.github.openmidid.examples.register.cadastre.DevicesTest.assertIssue;
import static io.github.openmidid.examples.register.support.ProcedureFixture.device;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static io.github.openmidid.examples.register.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.support.MovingClock;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/**
 * Tests the days of billing numbers and the timelines of devices, over several days that begin at
 * midnight in Belgium.
 */
@Tag("slow")
@Execution(ExecutionMode.SAME_THREAD)
class DeviceTimelinesTest {
  /** Half an hour before midnight in Belgium, where the day begins an hour before that of UTC. */
  private static final MovingClock CLOCK = new MovingClock(Instant.parse("2026-11-29T22:30:00Z"));

  @AutoClose
  private static final ReferenceRegister REGISTER =
      RegisterInternals.clock(ReferenceRegister.builder(), CLOCK).start();

  private final LocalDate firstDay = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
  private ProcedureFixture fixture = new ProcedureFixture(REGISTER);

  /** Advances by a day; access tokens are valid for an hour. */
  private void nextDay() {
    CLOCK.advance(Duration.ofDays(1));
    fixture = new ProcedureFixture(REGISTER);
  }

  private ApiResponse bill(String midId, String number, int day) {
    return fixture.riziv.post(
        "/billingNumbers",
        json(Map.of("midId", midId, "billingNumber", number, "validFrom", day(day))));
  }

  private ApiResponse end(String midId, int day) {
    return fixture.riziv.post(
        "/billingNumbers/" + midId + "/end",
        json(Map.of("validUntil", day(day), "reason", "Vervangen")));
  }

  private String day(int day) {
    return firstDay.plusDays(day).toString();
  }

  private JsonNode timeline(String midId) {
    return fixture.operator.get("/deviceTimelines/" + midId).json();
  }

  private List<String> holders(String number, int day) {
    JsonNode list =
        fixture.riziv.get("/deviceTimelines?billingNumber=" + number + "&on=" + day(day)).json();
    assertThat(list.get("coverage").stringValue()).isEqualTo("complete");
    return list.get("items").valueStream().map(item -> item.get("midId").stringValue()).toList();
  }

  private String today(String path) {
    JsonNode number = fixture.operator.get(path).json().get("billingNumber");
    return number == null ? "none" : number.stringValue();
  }

  @Test
  void numberMovesFromOneDeviceToAnotherAfterItsLastDay() {
    String first = fixture.linked(device("", "mri"));
    String second = fixture.linked(device("", "mri"));
    assertThat(fixture.bill(first, "0012345").json().get("validFrom").stringValue())
        .isEqualTo(day(0));

    assertProblem(bill(second, "12345", 0), 409, OWN + "billingNumberInUse");
    assertProblem(bill(first, "777", 1), 409, OWN + "billingNumberGiven");
    assertThat(end(first, 1).json().get("validUntil").stringValue()).isEqualTo(day(1));
    assertProblem(bill(first, "777", 1), 409, OWN + "billingNumberGiven");
    assertProblem(bill(second, "12345", 1), 409, OWN + "billingNumberInUse");
    assertThat(bill(first, "777", 2).status()).isEqualTo(201);
    assertThat(bill(second, "12345", 2).status()).isEqualTo(201);

    String device = "/devices/" + fixture.deviceId(first);
    String tag = fixture.operator.get(device).header("ETag");
    assertThat(List.of(today("/midIds/" + first), today(device))).containsOnly("0012345");
    assertThat(today("/billingNumbers/" + first)).isEqualTo("777");
    assertThat(today("/midIds/" + second)).isEqualTo("none");
    nextDay();
    assertThat(today("/midIds/" + first)).isEqualTo("0012345");
    nextDay();
    assertThat(List.of(today("/midIds/" + first), today(device))).containsOnly("777");
    assertThat(fixture.operator.get(device).header("ETag")).isNotEqualTo(tag);
    assertThat(fixture.operator.patch(device, tag, "{\"campus\":\"Campus Zuid\"}").status())
        .isEqualTo(200);
    assertThat(today("/midIds/" + second)).isEqualTo("12345");
    assertThat(holders("12345", -1)).isEmpty();
    assertThat(holders("000000012345", 0)).containsExactly(first);
    assertThat(holders("12345", 1)).containsExactly(first);
    assertThat(holders("12345", 2)).containsExactly(second);
    assertThat(timeline(first).get("billingNumbers"))
        .hasToString(
            "[{\"billingNumber\":\"0012345\",\"validFrom\":\"%s\",\"validUntil\":\"%s\"},"
                    .formatted(day(0), day(1))
                + "{\"billingNumber\":\"777\",\"validFrom\":\"%s\"}]".formatted(day(2)));
  }

  @Test
  void numberIsNeverRetroactiveAndEndsOnce() {
    String midId = fixture.linked(device("", "mri"));
    String path = "/billingNumbers/" + midId;

    assertIssue(
        bill(midId, "31", -1),
        "urn:problem-type:belgif-ext:input-validation:outOfRange",
        "validFrom");
    assertThat(bill(midId, "31", -1).json().at("/issues/0/detail").stringValue())
        .contains(day(0), "question 1");
    assertThat(end(midId, 0).status()).isEqualTo(404);
    assertThat(bill(midId, "31", 0).status()).isEqualTo(201);
    nextDay();
    assertThat(bill(midId, "31", 0).status()).isEqualTo(303);
    assertThat(fixture.bill(midId, "31").status()).isEqualTo(303);
    assertProblem(bill(midId, "31", 1), 409, OWN + "billingNumberGiven");
    assertIssue(
        end(midId, -1), "urn:problem-type:belgif-ext:input-validation:invalidPeriod", "validUntil");
    ApiResponse ended = end(midId, 0);
    assertThat(ended.status()).isEqualTo(200);
    assertThat(end(midId, 0).json()).isEqualTo(ended.json());
    assertProblem(end(midId, 1), 409, OWN + "billingNumberEnded");
    assertThat(fixture.operator.get(path).status()).isEqualTo(404);
    assertThat(today("/midIds/" + midId)).isEqualTo("none");
    assertThat(fixture.bill(midId, "32").json().get("validFrom").stringValue()).isEqualTo(day(1));
    assertThat(end(midId, 0).json()).isEqualTo(ended.json());
    JsonNode history =
        fixture
            .operator
            .get("/devices/" + fixture.deviceId(midId) + "/history?afterVersion=3")
            .json();
    assertThat(history.at("/items/0/event").stringValue()).isEqualTo("billingEnded");
    assertThat(history.at("/items/0/changes"))
        .hasToString(
            "[{\"name\":\"validUntil\",\"after\":\""
                + day(0)
                + "\"},{\"name\":\"reason\",\"after\":\"Vervangen\"}]");
  }

  @Test
  void timelineHoldsWhatWasReportedFromTheDayOfTheReportOn() {
    Map<String, Object> report = device("", "mri");
    report.put("siteNumber", "7");
    report.put("commissioningDate", "2020-01-02");
    String midId = fixture.linked(report);
    String deviceId = fixture.deviceId(midId);
    nextDay();
    fixture.change(deviceId, "{\"campus\":\"Campus Zuid\",\"use\":\"scientific\"}");
    fixture.change(deviceId, "{\"use\":\"mixed\"}");
    nextDay();
    fixture.change(deviceId, "{\"siteNumber\":null,\"decommissioningDate\":\"2030-12-31\"}");

    assertThat(timeline(midId).toPrettyString())
        .isEqualToIgnoringWhitespace(
            """
            {"midId":"%1$s","modality":"mri","operator":"AZ Voorbeeld Gent",
             "linkedOn":"%2$s","linked":true,
             "inServiceSince":"2020-01-02","lastDayOfUse":"2030-12-31",
             "uses":[{"use":"clinical"},{"use":"mixed","since":"%3$s"}],
             "campuses":[{"campus":"Campus Noord"},{"campus":"Campus Zuid","since":"%3$s"}],
             "siteNumbers":[{"siteNumber":"7"},{"since":"%4$s"}],
             "billingNumbers":[],"billingNumbersTold":true}
            """
                .formatted(midId, day(0), day(1), day(2)));
  }

  @Test
  void eachRoleSeesItsOwnDevicesAndWhatTheListCovers() {
    String linked = fixture.linked(device("", "mri"));
    String granted = fixture.operator.grantNew("ct");
    String other = fixture.otherOperator.grantNew("ct");

    JsonNode own = fixture.operator.get("/deviceTimelines").json();
    assertThat(own.get("coverage").stringValue()).isEqualTo("operators");
    assertThat(own.get("operators")).hasToString("[\"AZ Voorbeeld Gent\"]");
    assertThat(midIds(own)).contains(linked, granted).doesNotContain(other).isSorted();
    assertThat(timeline(granted).get("linked").booleanValue()).isFalse();
    List<String> all = new ArrayList<>();
    String path = "/deviceTimelines?pageSize=2";
    while (!path.isEmpty()) {
      JsonNode page = fixture.health.get(path).json();
      assertThat(page.get("coverage").stringValue()).isEqualTo("complete");
      assertThat(page.has("operators")).isFalse();
      all.addAll(midIds(page));
      path = page.has("next") ? path(page.get("next").stringValue()) : "";
    }
    assertThat(all).contains(linked, granted, other).doesNotHaveDuplicates().isSorted();
    assertThat(fixture.operator.get("/deviceTimelines/" + other).status()).isEqualTo(404);
    assertThat(fixture.supplier.get("/deviceTimelines").status()).isEqualTo(403);
    assertThat(fixture.riziv.get("/deviceTimelines?on=2026-11-31").json().at("/issues/0/name"))
        .hasToString("\"on\"");
  }

  private static String path(String url) {
    return url.substring(REGISTER.baseUrl().toString().length());
  }

  private static List<String> midIds(JsonNode list) {
    return list.get("items").valueStream().map(item -> item.get("midId").stringValue()).toList();
  }
}
