package io.github.openmidid.examples.register.cadastre;

import static io.github.openmidid.examples.register.RegisterInternals.part;
import static io.github.openmidid.examples.register.support.ProcedureFixture.device;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static io.github.openmidid.examples.register.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Tests the reports and changes of devices. */
@Tag("slow")
public class DevicesTest {
  public static final String OWN = "urn:problem-type:openmidid:midIdRegister:";
  public static final String OWN_ISSUE =
      "urn:problem-type:openmidid:input-validation:midIdRegister:";
  private static final String EXTENSION = "urn:problem-type:belgif-ext:input-validation:";

  @AutoClose
  private static final ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start());

  @Nested
  class Report {
    @Test
    void recordsACompleteDevice() {
      String midId = fixture.operator.grantNew();
      Map<String, Object> report = device(midId, "ct");
      report.put("sequenceNumber", 7);
      report.put("establishmentUnitNumber", "2147483647");
      ApiResponse response = fixture.report(report);
      JsonNode body = response.json();

      assertThat(response.status()).as(response.toString()).isEqualTo(201);
      assertThat(response.header("Location"))
          .isEqualTo(body.get("href").stringValue())
          .endsWith("/devices/" + body.get("deviceId").stringValue());
      assertThat(response.header("ETag")).isEqualTo("\"1\"");
      report.remove("requestReference");
      report.forEach(
          (name, value) ->
              assertThat(body.get(name).asString()).as(name).isEqualTo(String.valueOf(value)));
      assertThat(body.get("sequenceNumber").isInt()).isTrue();
      assertThat(body.get("linked").booleanValue()).isFalse();
      assertThat(body.has("warnings")).isFalse();
      assertThat(body.get("reportedAt")).isEqualTo(body.get("changedAt"));
      ApiResponse found = fixture.operator.get("/devices/" + body.get("deviceId").stringValue());
      assertThat(found.json()).isEqualTo(body);
      assertThat(found.header("ETag")).isEqualTo("\"1\"");
      assertThat(found.header("Cache-Control")).isEqualTo("private, max-age=0");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "-1, true", "28, true", "31, false"})
    void acceptsALateReportWithAWarning(int days, boolean late) {
      Map<String, Object> report = device(fixture.operator.grantNew("mri"), "mri");
      report.put(
          "commissioningDate",
          LocalDate.now(ZoneId.of("Europe/Brussels")).plusDays(days + 1).toString());
      JsonNode body = fixture.report(report).json();

      assertThat(body.at("/warnings/0/code").asString(""))
          .isEqualTo(late ? "lateNotification" : "");
    }

    @ParameterizedTest
    @CsvSource({"ct", "spectCt"})
    void requiresThePriorAuthorizationFor(String modality) {
      Map<String, Object> report = device(fixture.operator.grantNew(modality), modality);
      report.remove("priorAuthorizationDate");

      assertIssue(
          fixture.report(report),
          OWN_ISSUE + "priorAuthorizationMissing",
          "priorAuthorizationDate");
    }

    @ParameterizedTest
    @CsvSource({
      "commissioningDate, 1850-01-01",
      "commissioningDate, 1970-12-31",
      "commissioningDate, 2099-01-01",
      "commissioningDate, 9999-12-31",
      "priorAuthorizationDate, 1850-01-01"
    })
    void namesTheBoundsOfADate(String field, String date) {
      Map<String, Object> report = device(fixture.operator.grantNew("mri"), "mri");
      report.put(field, date);
      ApiResponse response = fixture.report(report);

      assertIssue(response, EXTENSION + "outOfRange", field);
      assertThat(response.json().at("/issues/0/detail").stringValue())
          .isEqualTo("this date is not between 1971-01-01 and " + ProcedureFixture.inYears(10));
    }

    @Test
    void rejectsAPriorAuthorizationAfterTheCommissioning() {
      Map<String, Object> report = device(fixture.operator.grantNew("ct"), "ct");
      report.put("priorAuthorizationDate", ProcedureFixture.inYears(2));

      assertIssue(fixture.report(report), EXTENSION + "invalidPeriod", "priorAuthorizationDate");
    }

    @Test
    void redirectsARepetitionToTheSameDevice() {
      Map<String, Object> report = device(fixture.operator.grantNew("mri"), "mri");
      ApiResponse first = fixture.report(report);
      ApiResponse second = fixture.report(report);

      assertThat(second.status()).isEqualTo(303);
      assertThat(second.header("Location")).isEqualTo(first.header("Location"));
      report.put("campus", "Campus Zuid");
      assertProblem(fixture.report(report), 409, OWN + "requestReferenceReused");
    }

    @Test
    void rejectsASecondDeviceWithTheSameIdentifier() {
      String midId = fixture.operator.grantNew("mri");
      fixture.reported(midId, "mri");

      assertProblem(fixture.report(device(midId, "mri")), 409, OWN + "midIdInUse");
    }

    @Test
    void rejectsALinkedIdentifier() {
      String midId = fixture.linked(device("", "mri"));

      assertProblem(fixture.report(device(midId, "mri")), 409, OWN + "midIdLinked");
    }

    @Test
    void rejectsAMismatchedIdentifier() {
      assertIssue(
          fixture.report(device("MID-9912-3456-11", "mri")),
          "urn:problem-type:belgif:input-validation:referencedResourceNotFound",
          "midId");
      assertIssue(
          fixture.report(device(fixture.otherOperator.grantNew("mri"), "mri")),
          OWN_ISSUE + "operatorMismatch",
          "midId");
      assertIssue(
          fixture.report(device(fixture.operator.grantNew("pet"), "mri")),
          OWN_ISSUE + "modalityMismatch",
          "modality");
    }

    @Test
    void acceptsReportsForOthersFromTheFpsHealthOnly() {
      Map<String, Object> report = device(fixture.operator.grantNew("mri"), "mri");

      assertIssue(
          fixture.otherOperator.post("/devices", json(report)),
          OWN_ISSUE + "operatorMismatch",
          "operator");
      ApiResponse response = fixture.health.post("/devices", json(report));
      assertThat(response.status()).isEqualTo(201);
      assertThat(fixture.operator.get(fixture.path(response)).status()).isEqualTo(200);
      assertThat(
              fixture
                  .operator
                  .get(fixture.path(response) + "/history")
                  .json()
                  .at("/items/0/changedBy"))
          .hasToString("\"FOD Volksgezondheid\"");
    }

    @Test
    void neverReusesASequenceNumber() {
      Map<String, Object> first = device(fixture.operator.grantNew("pet"), "pet");
      first.put("sequenceNumber", 1);
      ApiResponse reported = fixture.report(first);
      Map<String, Object> second = device(fixture.operator.grantNew("pet"), "pet");
      second.put("sequenceNumber", 1);
      String rejected = "urn:problem-type:belgif-ext:input-validation:rejectedInput";

      assertIssue(fixture.report(second), rejected, "sequenceNumber");
      assertThat(fixture.change(reported, "\"1\"", "{\"sequenceNumber\":null}").status())
          .isEqualTo(200);
      assertIssue(fixture.report(second), rejected, "sequenceNumber");
      assertThat(fixture.change(reported, "\"2\"", "{\"sequenceNumber\":1}").status())
          .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "make|7",
          "make|\" \"",
          "make|\"a\\nb\"",
          "make|\"\\ud800\"",
          "make|null",
          "use|\"none\"",
          "commissioningDate|\"2026-02-30\"",
          "commissioningDate|\"+12026-01-01\"",
          "commissioningDate|20260101",
          "sequenceNumber|\"1\"",
          "sequenceNumber|0",
          "sequenceNumber|10000",
          "sequenceNumber|1.0",
          "sequenceNumber|99999999999999999999",
          "establishmentUnitNumber|\"1234567890\"",
          "siteNumber|\"123456789012345678901\"",
          "decommissioningDate|\"2030-01-01\"",
          "colour|\"red\""
        })
    void rejectsAnInvalidField(String name, String value) {
      String body = json(device("MID-9912-3456-11", "mri"));
      String wrong =
          body.contains("\"" + name + "\"")
              ? body.replaceAll("\"" + name + "\":\"[^\"]*\"", "\"" + name + "\":" + quoted(value))
              : body.replaceFirst("\\{", "{\"" + name + "\":" + quoted(value) + ",");
      ApiResponse response = fixture.operator.post("/devices", wrong);

      assertProblem(response, 400, "urn:problem-type:belgif:badRequest");
      assertThat(response.json().at("/issues/0/name").asString()).isEqualTo(name);
    }

    private String quoted(String value) {
      return value.replace("\\", "\\\\").replace("$", "\\$");
    }

    @Test
    void reportsEveryMissingField() {
      assertThat(fixture.operator.post("/devices", "{}").json().get("issues")).hasSize(10);
    }
  }

  @Nested
  class Change {
    @Test
    void recordsOnlyChangedFields() {
      ApiResponse reported = fixture.report(device(fixture.operator.grantNew("mri"), "mri"));
      ApiResponse changed =
          fixture.change(
              reported, "\"1\"", "{\"campus\":\"Campus Zuid\",\"make\":\"Example Medical\"}");
      JsonNode history =
          fixture.operator.get(fixture.path(reported) + "/history").json().get("items");

      assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
      assertThat(changed.header("ETag")).isEqualTo("\"2\"");
      assertThat(changed.json().get("campus").stringValue()).isEqualTo("Campus Zuid");
      assertThat(changed.json().get("model")).isEqualTo(reported.json().get("model"));
      assertThat(history).hasSize(2);
      assertThat(history.at("/0/event").stringValue()).isEqualTo("reported");
      assertThat(history.at("/0/changes")).hasSize(9);
      assertThat(history.at("/1/event").stringValue()).isEqualTo("changed");
      assertThat(history.at("/1/changedBy").stringValue()).isEqualTo(ProcedureFixture.OPERATOR);
      assertThat(history.at("/1/changes"))
          .hasToString(
              "[{\"name\":\"campus\",\"before\":\"Campus Noord\",\"after\":\"Campus Zuid\"}]");
    }

    @Test
    void setsAndRemovesOptionalFields() {
      ApiResponse reported = fixture.report(device(fixture.operator.grantNew("mri"), "mri"));
      fixture.change(reported, "\"1\"", "{\"siteNumber\":\"1234\"}");
      ApiResponse removed = fixture.change(reported, "\"2\"", "{\"siteNumber\":null}");

      assertThat(removed.json().has("siteNumber")).isFalse();
      assertThat(
              fixture
                  .operator
                  .get(fixture.path(reported) + "/history")
                  .json()
                  .at("/items/2/changes"))
          .hasToString("[{\"name\":\"siteNumber\",\"before\":\"1234\"}]");
    }

    @Test
    void createsNoVersionWithoutChange() {
      ApiResponse reported = fixture.report(device(fixture.operator.grantNew("mri"), "mri"));

      assertThat(fixture.change(reported, "\"1\"", "{\"campus\":\"Campus Noord\"}").header("ETag"))
          .isEqualTo("\"1\"");
      assertThat(fixture.change(reported, "\"1\"", "{}").header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void requiresTheVersionThatWasRead() {
      ApiResponse reported = fixture.report(device(fixture.operator.grantNew("mri"), "mri"));
      String campus = "{\"campus\":\"Campus Zuid\"}";

      for (String none : List.of("", "*")) {
        assertProblem(fixture.change(reported, none, campus), 428, OWN + "versionRequired");
      }
      for (String old : List.of("\"2\"", "\"0\"", "W/\"1\"", "1", "\"01\"", "\"x\"", "\"\"")) {
        assertProblem(fixture.change(reported, old, campus), 412, OWN + "versionOutdated");
      }
      assertThat(fixture.change(reported, "\"7\", \"1\"", campus).status()).isEqualTo(200);
    }

    @Test
    void returnsTheFirstResponseToARepeatedChange() {
      ApiResponse reported = fixture.report(device(fixture.operator.grantNew("mri"), "mri"));
      String zuid = "{\"campus\":\"Campus Zuid\",\"commissioningDate\":\"2020-01-01\"}";
      ApiResponse first = fixture.change(reported, "\"1\"", zuid);
      fixture.change(reported, "\"2\"", "{\"campus\":\"Campus West\"}");
      ApiResponse again = fixture.change(reported, "\"1\"", zuid);

      assertThat(again.status()).isEqualTo(200);
      assertThat(again.header("ETag")).isEqualTo("\"2\"");
      assertThat(again.json()).isEqualTo(first.json());
      assertThat(fixture.operator.get(fixture.path(reported)).json().get("version").stringValue())
          .isEqualTo("3");
      assertProblem(
          fixture.change(reported, "\"1\"", "{\"campus\":\"Campus Zuid\"}"),
          412,
          OWN + "versionOutdated");
    }

    @Test
    void correctsTheIdentifierUntilItIsLinked() {
      String wrong = fixture.operator.grantNew("mri");
      String right = fixture.operator.grantNew("mri");
      ApiResponse reported = fixture.report(device(wrong, "mri"));
      String id = reported.json().get("deviceId").stringValue();

      ApiResponse corrected = fixture.change(reported, "\"1\"", "{\"midId\":\"" + right + "\"}");
      assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
      assertThat(fixture.link(right, id).status()).isEqualTo(201);
      assertProblem(
          fixture.change(reported, "\"3\"", "{\"midId\":\"" + wrong + "\"}"),
          409,
          OWN + "midIdLinked");
      assertThat(fixture.change(reported, "\"3\"", "{\"campus\":\"Campus Zuid\"}").status())
          .isEqualTo(200);
    }

    @Test
    void rejectsTheIdentifierOfAnotherDevice() {
      String taken = fixture.operator.grantNew("mri");
      fixture.reported(taken, "mri");
      ApiResponse reported = fixture.report(device(fixture.operator.grantNew("mri"), "mri"));
      String other = fixture.otherOperator.grantNew("mri");

      assertProblem(
          fixture.change(reported, "\"1\"", "{\"midId\":\"" + taken + "\"}"),
          409,
          OWN + "midIdInUse");
      assertIssue(
          fixture.change(reported, "\"1\"", "{\"midId\":\"" + other + "\"}"),
          OWN_ISSUE + "operatorMismatch",
          "midId");
      assertIssue(
          fixture.change(reported, "\"1\"", "{\"modality\":\"pet\"}"),
          OWN_ISSUE + "modalityMismatch",
          "modality");
    }

    @Test
    void checksOnlyTheDatesThatChange() {
      ApiResponse reported = fixture.report(device(fixture.operator.grantNew("ct"), "ct"));
      // As the register accepted it before it had bounds.
      part(fixture.register, JdbcClient.class)
          .sql("UPDATE device SET commissioning_date = DATE '1850-01-01' WHERE device_id = ?")
          .param(reported.json().get("deviceId").stringValue())
          .update();

      assertThat(fixture.change(reported, "\"1\"", "{\"campus\":\"Zuid\"}").status())
          .isEqualTo(200);
      assertThat(
              fixture
                  .operator
                  .get(fixture.path(reported))
                  .json()
                  .get("commissioningDate")
                  .stringValue())
          .isEqualTo("1850-01-01");
      assertIssue(
          fixture.change(reported, "\"2\"", "{\"priorAuthorizationDate\":\"2019-01-01\"}"),
          EXTENSION + "invalidPeriod",
          "priorAuthorizationDate");
      assertIssue(
          fixture.change(reported, "\"2\"", "{\"commissioningDate\":\"1850-01-02\"}"),
          EXTENSION + "outOfRange",
          "commissioningDate");
    }

    @Test
    void showsAChangeAfterTheLinkInTheHistory() {
      String midId = fixture.linked(device("", "mri"));
      String path = "/devices/" + fixture.deviceId(midId);
      JsonNode changed =
          fixture.operator.patch(path, "\"2\"", "{\"serialNumber\":\"SN-0043\"}").json();

      assertThat(changed.at("/warnings/0/code").stringValue()).isEqualTo("changedAfterLink");
      assertThat(fixture.operator.patch(path, "\"2\"", "{\"serialNumber\":\"SN-0043\"}").json())
          .as("sent again")
          .isEqualTo(changed);
      ApiResponse history =
          fixture.operator.send(
              fixture.operator.request(path + "/history").header("Accept-Language", "nl"));
      assertThat(history.header("Content-Language")).isEqualTo("nl");
      assertThat(history.json().at("/items/1").has("warnings")).isFalse();
      assertThat(history.json().at("/items/2/warnings/0/detail").stringValue())
          .isEqualTo(
              "gewijzigd nadat de MID-ID gelinkt werd: de FOD Volksgezondheid ziet deze wijziging");
      String filter = "/devices?changedAfterLink=true&midId=" + midId;
      assertThat(fixture.health.get(filter).json().get("items")).hasSize(1);
      assertThat(fixture.otherOperator.get("/devices?changedAfterLink=true").json().get("items"))
          .isEmpty();
      assertThat(fixture.health.get("/devices?changedAfterLink=1").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"campus\":null}|campus",
          "{\"operator\":\"AZ\"}|operator",
          "{\"linked\":true}|linked",
          "{\"priorAuthorizationDate\":null}|priorAuthorizationDate",
          "{\"decommissioningDate\":\"2000-01-01\"}|decommissioningDate"
        })
    void rejectsImmutableFields(String patch, String name) {
      ApiResponse reported = fixture.report(device(fixture.operator.grantNew(), "ct"));
      ApiResponse response = fixture.change(reported, "\"1\"", patch);

      assertProblem(response, 400, "urn:problem-type:belgif:badRequest");
      assertThat(response.json().at("/issues/0/name").stringValue()).isEqualTo(name);
    }

    @Test
    void acceptsOnlyAMergePatch() {
      ApiResponse reported = fixture.report(device(fixture.operator.grantNew("mri"), "mri"));
      ApiResponse response =
          fixture.operator.send(
              fixture
                  .operator
                  .request(fixture.path(reported))
                  .header("If-Match", "\"1\"")
                  .header("Content-Type", "application/json")
                  .method("PATCH", java.net.http.HttpRequest.BodyPublishers.ofString("{}")));

      assertProblem(response, 415, OWN + "unsupportedMediaType");
    }

    @Test
    void changesOwnDevicesOnlyExceptForTheFpsHealth() {
      ApiResponse reported = fixture.report(device(fixture.operator.grantNew("mri"), "mri"));

      assertProblem(
          fixture.otherOperator.patch(fixture.path(reported), "\"1\"", "{\"campus\":\"x\"}"),
          404,
          "urn:problem-type:belgif:resourceNotFound");
      assertThat(
              fixture.health.patch(fixture.path(reported), "\"1\"", "{\"campus\":\"x\"}").status())
          .isEqualTo(200);
    }
  }

  public static void assertIssue(ApiResponse response, String type, String name) {
    assertProblem(response, 400, "urn:problem-type:belgif:badRequest");
    assertThat(response.json().at("/issues/0/type").asString()).isEqualTo(type);
    assertThat(response.json().at("/issues/0/name").asString()).isEqualTo(name);
    assertThat(response.json().at("/issues/0/in").asString()).isEqualTo("body");
  }
}
