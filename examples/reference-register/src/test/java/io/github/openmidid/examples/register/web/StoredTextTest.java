package io.github.openmidid.examples.register.web;

import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.AuthorizationServerStub;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Verifies that texts which no response may contain are rejected in requests, access tokens and
 * files. Once stored, they would make responses unreadable for clients.
 */
@DisplayName("N89 stored texts")
@Tag("slow")
class StoredTextTest {
  private static final List<String> BAD =
      List.of(
          "",
          " ",
          "\u00a0",
          "\u3164",
          "-",
          "a\nb",
          "a\rb",
          "a\0b",
          "a\u0085b",
          "a\u200bb",
          "\u202eab",
          "a\u2028b",
          "\ufeffab",
          "a\u00adb",
          "a\uffffb",
          "a\tb",
          "a\u001bb",
          "a\u200cb",
          "a\u200db",
          "\u200eab",
          "\u061cab",
          "\u2066ab\u2069",
          "a\u2060b",
          "a\u180eb",
          "a\ufe0fb",
          "a\udb40\udc41b");

  private static ProcedureFixture fixture;
  private static RegisterCaller administrator;

  @BeforeAll
  static void start() {
    fixture = new ProcedureFixture(ReferenceRegister.start());
    administrator =
        RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, fixture.register, ProcedureFixture.OPERATOR);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  static List<String> bad() {
    return BAD;
  }

  private static void assertRejected(ApiResponse response, String bad) {
    assertThat(response.status()).as("%s", response).isEqualTo(400);
    if (!bad.isBlank() && bad.length() > 1) {
      assertThat(response.response().body()).doesNotContain(bad);
    }
  }

  @ParameterizedTest
  @MethodSource("bad")
  void n89_isRejectedInARequest(String bad) {
    String midId = fixture.operator.grantNew("mri");
    for (String field : List.of("make", "model", "serialNumber", "campus", "siteNumber")) {
      Map<String, Object> device = ProcedureFixture.device(midId, "mri");
      device.put(field, bad);
      assertRejected(fixture.report(device), bad);
    }
    for (String field : List.of("make", "model", "serialNumber", "campus", "operator")) {
      Map<String, Object> delivery = ProcedureFixture.delivery(midId, "mri");
      delivery.put(field, bad);
      assertRejected(fixture.supplier.post("/deliveries", json(delivery)), bad);
    }
    assertRejected(fixture.bill(midId, bad), bad);
    for (String field : List.of("userId", "userName", "institution")) {
      Map<String, Object> delegation = new LinkedHashMap<>();
      delegation.put("requestReference", UUID.randomUUID().toString());
      delegation.put("userId", "u-1");
      delegation.put("permissions", List.of("consultMidIds"));
      delegation.put(field, bad);
      assertRejected(administrator.post("/delegations", json(delegation)), bad);
    }
    RegisterCaller person =
        RegisterCaller.asPerson(fixture.register, ProcedureFixture.OPERATOR, "stored-text");
    for (String field : List.of("userName", "reason")) {
      Map<String, Object> request = new LinkedHashMap<>();
      request.put("requestReference", UUID.randomUUID().toString());
      request.put("permissions", List.of("consultMidIds"));
      request.put("reason", "Radiology");
      request.put(field, bad);
      assertRejected(person.post("/accessRequests", json(request)), bad);
    }
    for (String field :
        List.of("cadastreNumber", "operator", "make", "serialNumber", "fancDeviceNumber")) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("cadastreNumber", "K-1");
      row.put("operator", ProcedureFixture.OPERATOR);
      row.put("modality", "mri");
      row.put("registeredOn", LocalDate.of(2019, 5, 1).toString());
      row.put(field, bad);
      assertRejected(
          fixture.health.post("/existingDevices", json(Map.of("items", List.of(row)))), bad);
    }
  }

  @Test
  void n89_isRejectedInAnAccessToken() throws Exception {
    try (AuthorizationServerStub server = new AuthorizationServerStub();
        ReferenceRegister register =
            ReferenceRegister.builder().authorizationServer(server.settings()).start()) {
      for (String bad : BAD) {
        String organization = server.sign(claims -> claims.claim("organization", bad));
        assertThat(new RegisterCaller(register.baseUrl(), organization).get("/midIds").status())
            .isEqualTo(401);
        if (!bad.isBlank()) { // the token identifies only a program
          String person = server.sign(claims -> claims.subject(bad));
          assertThat(new RegisterCaller(register.baseUrl(), person).get("/midIds").status())
              .isEqualTo(401);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Zoë Łukasz-D'Hondt", "’s-Hertogenbosch", "Hôpital Érasme – site 2", "病院", "A"})
  void n89_returnsNamesUnchanged(String name) {
    Map<String, Object> device = ProcedureFixture.device(fixture.operator.grantNew("mri"), "mri");
    device.put("campus", name);
    ApiResponse reported = fixture.report(device);
    assertThat(reported.status()).as("%s", reported).isEqualTo(201);
    assertThat(fixture.operator.get(fixture.path(reported)).json().get("campus").stringValue())
        .isEqualTo(name);
  }
}
