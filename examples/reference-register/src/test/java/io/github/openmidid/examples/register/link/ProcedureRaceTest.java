package io.github.openmidid.examples.register.link;

import static io.github.openmidid.examples.register.support.ProcedureFixture.delivery;
import static io.github.openmidid.examples.register.support.ProcedureFixture.device;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests concurrent requests of which only one can succeed. */
@Tag("slow")
class ProcedureRaceTest {
  private static final int CALLERS = 12;

  @AutoClose
  private static final ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start());

  @Test
  void oneDeviceIsReportedWithAnIdentifier() {
    String midId = fixture.operator.grantNew("mri");
    List<ApiResponse> responses = atOnce(i -> fixture.report(device(midId, "mri")));

    assertOneOf(responses, 201, 409);
    assertThat(fixture.operator.get("/devices?midId=" + midId).json().get("items")).hasSize(1);
  }

  @Test
  void oneDeviceIsReportedForOneReference() {
    Map<String, Object> report = device(fixture.operator.grantNew("mri"), "mri");
    List<ApiResponse> responses = atOnce(i -> fixture.report(report));

    assertOneOf(responses, 201, 303);
    assertThat(responses.stream().map(response -> response.header("Location")).distinct())
        .hasSize(1);
  }

  @Test
  void oneDeliveryIsReportedForOneReference() {
    Map<String, Object> report = delivery(fixture.operator.grantNew("mri"), "mri");
    List<ApiResponse> responses = atOnce(i -> fixture.supplier.post("/deliveries", json(report)));

    assertOneOf(responses, 201, 303);
  }

  @Test
  void eachOfSeveralSuppliersLearnsOfTheOthers() {
    String midId = fixture.operator.grantNew("mri");
    List<RegisterCaller> suppliers = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      suppliers.add(RegisterCaller.as(Role.SUPPLIER, fixture.register, "Race NV " + i));
    }
    List<ApiResponse> responses =
        atOnce(i -> suppliers.get(i).post("/deliveries", json(delivery(midId, "mri"))));

    assertThat(responses).extracting(ApiResponse::status).containsOnly(201);
    assertThat(responses).filteredOn(response -> !response.json().has("warnings")).hasSize(1);
    for (RegisterCaller supplier : suppliers) {
      assertThat(supplier.get("/deliveries").json().at("/items/0/warnings/0/code").stringValue())
          .isEqualTo("severalSuppliers");
    }
  }

  @Test
  void oneSequenceNumberIsTakenByOneDevice() {
    List<Map<String, Object>> reports = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      Map<String, Object> report = device(fixture.operator.grantNew("pet"), "pet");
      report.put("sequenceNumber", 3);
      reports.add(report);
    }

    assertOneOf(atOnce(i -> fixture.report(reports.get(i))), 201, 400);
  }

  @Test
  void oneChangeIsMadeOfAVersion() {
    String path = "/devices/" + fixture.reported(fixture.operator.grantNew("mri"), "mri");
    List<ApiResponse> responses =
        atOnce(i -> fixture.operator.patch(path, "\"1\"", "{\"campus\":\"Campus " + i + "\"}"));

    assertOneOf(responses, 200, 412);
    assertThat(fixture.operator.get(path).header("ETag")).isEqualTo("\"2\"");
    assertThat(fixture.operator.get(path + "/history").json().get("items")).hasSize(2);
  }

  @Test
  void theSameChangeIsMadeOnceAndConfirmedToAll() {
    String path = "/devices/" + fixture.reported(fixture.operator.grantNew("mri"), "mri");
    List<ApiResponse> responses =
        atOnce(i -> fixture.operator.patch(path, "\"1\"", "{\"campus\":\"Campus Zuid\"}"));

    assertThat(responses).extracting(ApiResponse::status).containsOnly(200);
    assertThat(responses.stream().map(ApiResponse::json).distinct()).hasSize(1);
    assertThat(fixture.operator.get(path + "/history").json().get("items")).hasSize(2);
  }

  @Test
  void oneLinkIsMadeOfAPair() {
    String midId = fixture.operator.grantNew("mri");
    String deviceId = fixture.reported(midId, "mri");

    assertOneOf(atOnce(i -> fixture.link(midId, deviceId)), 201, 303);
    assertThat(fixture.operator.get("/devices/" + deviceId).header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  void anIdentifierLinkedDuringACorrectionKeepsItsDevice() {
    for (int round = 0; round < 5; round++) {
      String midId = fixture.operator.grantNew("mri");
      String other = fixture.operator.grantNew("mri");
      String deviceId = fixture.reported(midId, "mri");
      String patch = "{\"midId\":\"" + other + "\"}";
      List<ApiResponse> responses =
          atOnce(
              i ->
                  i % 2 == 0
                      ? fixture.link(midId, deviceId)
                      : fixture.operator.patch("/devices/" + deviceId, "\"1\"", patch));
      boolean linked = fixture.operator.get("/links/" + midId).status() == 200;

      assertThat(responses)
          .extracting(ApiResponse::status)
          .isSubsetOf(200, 201, 303, 400, 409, 412);
      assertThat(fixture.operator.get("/devices/" + deviceId).json().get("midId").stringValue())
          .isEqualTo(linked ? midId : other);
    }
  }

  @Test
  void oneBillingNumberIsAssignedToOneDevice() {
    List<String> midIds = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      midIds.add(fixture.linked(device("", "mri")));
    }

    assertOneOf(atOnce(i -> fixture.bill(midIds.get(i), "race")), 201, 409);
  }

  @Test
  void oneIdentifierIsGrantedToAnExistingDevice() {
    long before = fixture.register.size();
    String rows =
        "{\"items\":[{\"cadastreNumber\":\"K\",\"operator\":\"AZ\",\"modality\":\"ct\","
            + "\"registeredOn\":\"2020-01-01\"}]}";
    List<ApiResponse> responses = atOnce(i -> fixture.health.post("/existingDevices", rows));

    assertThat(responses.stream().map(response -> response.json().at("/items/0/midId")).distinct())
        .hasSize(1);
    assertThat(fixture.register.size()).isEqualTo(before + 1);
  }

  private static void assertOneOf(List<ApiResponse> responses, int first, int others) {
    assertThat(responses).extracting(ApiResponse::status).containsOnly(first, others);
    assertThat(responses).filteredOn(response -> response.status() == first).hasSize(1);
  }

  private static List<ApiResponse> atOnce(IntFunction<ApiResponse> call) {
    ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Callable<ApiResponse>> calls = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        int caller = i;
        calls.add(() -> call.apply(caller));
      }
      List<ApiResponse> responses = new ArrayList<>();
      for (Future<ApiResponse> response : threads.invokeAll(calls)) {
        responses.add(response.get());
      }
      return responses;
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
