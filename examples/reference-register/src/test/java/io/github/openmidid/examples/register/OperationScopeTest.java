package io.github.openmidid.examples.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.Calls.Answer;
import io.github.openmidid.examples.register.security.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each operation is for the roles to which the contract gives it. */
class OperationScopeTest {
  private static ReferenceRegister register;

  @BeforeAll
  static void start() {
    register = ReferenceRegister.start();
  }

  @AfterAll
  static void stop() {
    register.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST|/midIds|OPERATOR LOCAL_ADMINISTRATOR",
        "GET|/midIds|OPERATOR LOCAL_ADMINISTRATOR SUPPLIER FPS_HEALTH RIZIV",
        "GET|/midIds/overview|OPERATOR LOCAL_ADMINISTRATOR SUPPLIER FPS_HEALTH RIZIV",
        "GET|/midIds/MID-9912-3456-11|OPERATOR LOCAL_ADMINISTRATOR SUPPLIER FPS_HEALTH RIZIV",
        "POST|/midIds/query|OPERATOR LOCAL_ADMINISTRATOR SUPPLIER FPS_HEALTH RIZIV",
        "POST|/devices|OPERATOR LOCAL_ADMINISTRATOR FPS_HEALTH",
        "PATCH|/devices/x|OPERATOR LOCAL_ADMINISTRATOR FPS_HEALTH",
        "GET|/devices|OPERATOR LOCAL_ADMINISTRATOR FPS_HEALTH RIZIV",
        "GET|/devices/x|OPERATOR LOCAL_ADMINISTRATOR FPS_HEALTH RIZIV",
        "GET|/devices/x/history|OPERATOR LOCAL_ADMINISTRATOR FPS_HEALTH RIZIV",
        "POST|/deliveries|SUPPLIER",
        "GET|/deliveries|OPERATOR LOCAL_ADMINISTRATOR SUPPLIER FPS_HEALTH",
        "GET|/deliveries/x|OPERATOR LOCAL_ADMINISTRATOR SUPPLIER FPS_HEALTH",
        "POST|/links|FPS_HEALTH",
        "GET|/links/MID-9912-3456-11|OPERATOR LOCAL_ADMINISTRATOR FPS_HEALTH RIZIV",
        "POST|/billingNumbers|RIZIV",
        "GET|/billingNumbers/MID-9912-3456-11|OPERATOR LOCAL_ADMINISTRATOR FPS_HEALTH RIZIV",
        "POST|/existingDevices|FPS_HEALTH",
        "POST|/delegations|LOCAL_ADMINISTRATOR",
        "GET|/delegations|LOCAL_ADMINISTRATOR",
        "GET|/delegations/x|LOCAL_ADMINISTRATOR",
        "DELETE|/delegations/x|LOCAL_ADMINISTRATOR",
        "GET|/fancDevices|FANC",
        "GET|/auditEvents|LOCAL_ADMINISTRATOR FPS_HEALTH"
      })
  void isForItsRolesOnly(String method, String path, String roles) {
    Set<Role> allowed =
        Arrays.stream(roles.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
    for (Role role : Role.values()) {
      Calls calls = Calls.as(role, register, "AZ Voorbeeld Gent");
      String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
      Answer answer =
          calls.send(
              calls
                  .request(path)
                  .header("Content-Type", type)
                  .method(
                      method,
                      method.equals("GET")
                          ? BodyPublishers.noBody()
                          : BodyPublishers.ofString("{}")));

      assertThat(answer.status() != 403).as(role + " " + answer).isEqualTo(allowed.contains(role));
      assertThat(answer.status()).as(role + " " + answer).isNotIn(401, 405, 415, 500);
    }
  }
}
