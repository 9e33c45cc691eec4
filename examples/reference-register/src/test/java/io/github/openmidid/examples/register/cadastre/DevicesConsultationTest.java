package io.github.openmidid.examples.register.cadastre;

import static io.github.openmidid.examples.register.support.ProcedureFixture.device;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static io.github.openmidid.examples.register.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Tests the lookup of devices. */
@Tag("slow")
class DevicesConsultationTest {
  @AutoClose
  private static final ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start());

  @Test
  void hidesDataOfOtherOperators() {
    ApiResponse reported = fixture.report(device(fixture.operator.grantNew("mri"), "mri"));

    for (String path :
        List.of(fixture.path(reported), fixture.path(reported) + "/history", "/devices/none")) {
      assertProblem(
          fixture.otherOperator.get(path), 404, "urn:problem-type:belgif:resourceNotFound");
    }
    assertThat(fixture.riziv.get(fixture.path(reported)).status()).isEqualTo(200);
  }

  @Test
  void respondsWith304UntilItChanges() {
    ApiResponse reported = fixture.report(device(fixture.operator.grantNew("mri"), "mri"));
    RegisterCaller calls = fixture.operator;

    assertThat(
            calls
                .send(calls.request(fixture.path(reported)).header("If-None-Match", "\"1\""))
                .status())
        .isEqualTo(304);
    fixture.change(reported, "\"1\"", "{\"campus\":\"Campus Zuid\"}");
    assertThat(
            calls
                .send(calls.request(fixture.path(reported)).header("If-None-Match", "\"1\""))
                .status())
        .isEqualTo(200);
  }

  @Test
  void selectsByStatusAndText() {
    RegisterCaller own = RegisterCaller.to(fixture.register, "Zoeken & vinden");
    for (int i = 0; i < 3; i++) {
      Map<String, Object> report = device(own.grantNew("mri"), "mri");
      report.put("operator", "Zoeken & vinden");
      report.put("serialNumber", "A+B=" + i + "+50% é");
      own.post("/devices", json(report));
    }

    assertThat(ids(own.get("/devices?search=a%2Bb%3D1%2B50%25%20%C3%A9").json())).hasSize(1);
    assertThat(ids(own.get("/devices?search=a%25b").json())).isEmpty();
    assertThat(ids(own.get("/devices?status=unlinked&status=billed").json())).hasSize(3);
    assertThat(ids(own.get("/devices?status=linked&search=a").json())).isEmpty();
    for (String query : List.of("status=available", "search=", "search=%09", "search=a&search=b")) {
      assertThat(own.get("/devices?" + query).status()).as(query).isEqualTo(400);
    }
    assertThat(own.get("/devices?search=" + "%C3%A9".repeat(100)).status()).isEqualTo(200);
    assertThat(own.get("/devices?search=" + "%C3%A9".repeat(101)).status()).isEqualTo(400);
  }

  @Test
  void keepsTheSearchOnTheNextPage() {
    RegisterCaller own = RegisterCaller.to(fixture.register, "Volgende");
    for (int i = 0; i < 3; i++) {
      Map<String, Object> report = device(own.grantNew("mri"), "mri");
      report.put("operator", "Volgende");
      report.put("serialNumber", (i == 1 ? "A B" : "A+B=100% #é ") + i);
      own.post("/devices", json(report));
    }
    String path = "/devices?pageSize=1&search=a%2Bb%3D100%25%20%23%C3%A9";
    List<String> found = new ArrayList<>();
    while (!path.isEmpty()) {
      JsonNode page = own.get(path).json();
      found.addAll(ids(page));
      String next = page.path("next").stringValue("");
      path = next.isEmpty() ? "" : next.substring(fixture.register.baseUrl().toString().length());
    }

    assertThat(found).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void paginatesDevicesAndTheirHistory() {
    RegisterCaller own = RegisterCaller.to(fixture.register, "Lijst");
    for (int i = 0; i < 5; i++) {
      Map<String, Object> report = device(own.grantNew("mri"), "mri");
      report.put("operator", "Lijst");
      own.post("/devices", json(report));
    }
    List<String> all = ids(own.get("/devices").json());
    List<String> paged = new ArrayList<>();
    JsonNode page = own.get("/devices?pageSize=2&modality=mri").json();
    paged.addAll(ids(page));
    while (page.has("next")) {
      String next = page.get("next").stringValue();
      page = own.get(next.substring(fixture.register.baseUrl().toString().length())).json();
      paged.addAll(ids(page));
    }

    assertThat(all).hasSize(5).isSorted();
    assertThat(paged).isEqualTo(all);
    assertThat(own.get("/devices?modality=ct").json().get("items")).isEmpty();
    String history = "/devices/" + all.get(0) + "/history?pageSize=1";
    own.patch("/devices/" + all.get(0), "\"1\"", "{\"campus\":\"x\"}");
    assertThat(own.get(history).json().get("next").stringValue()).endsWith("afterVersion=1");
    assertThat(own.get(history + "&afterVersion=1").json().at("/items/0/version").stringValue())
        .isEqualTo("2");
  }

  @Test
  void omitsDecommissionedDevicesByDefault() {
    String midId = fixture.operator.grantNew("mri");
    Map<String, Object> report = device(midId, "mri");
    report.put("commissioningDate", "2020-01-01");
    ApiResponse reported = fixture.report(report);
    String yesterday = LocalDate.now(ZoneId.of("Europe/Brussels")).minusDays(2).toString();
    fixture.change(reported, "\"1\"", "{\"decommissioningDate\":\"" + yesterday + "\"}");
    String filter = "/devices?midId=" + midId;

    assertThat(fixture.operator.get(filter).json().get("items")).isEmpty();
    assertThat(fixture.operator.get(filter + "&decommissioned=true").json().get("items"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/devices?decommissioned=yes",
    "/devices?afterDeviceId=a_b",
    "/devices?midId=MID-1",
    "/devices?state=linked",
    "/devices/a_b",
    "/devices/x/history?afterVersion=x"
  })
  void rejectsAnInvalidParameter(String path) {
    assertProblem(fixture.operator.get(path), 400, "urn:problem-type:belgif:badRequest");
  }

  private List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.get("items").forEach(item -> ids.add(item.get("deviceId").stringValue()));
    return ids;
  }
}
