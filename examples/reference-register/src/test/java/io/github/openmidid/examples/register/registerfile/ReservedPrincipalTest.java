package io.github.openmidid.examples.register.registerfile;

import static io.github.openmidid.examples.register.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.rules.OrganizationName;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import tools.jackson.databind.JsonNode;

/** Tests that imported data belongs to the register itself, and to no organization. */
@Tag("slow")
class ReservedPrincipalTest {
  private static final String RESERVED = "urn:openmidid:register-file";
  private static final String FORMER = "register file";

  @TempDir private Path directory;

  private Path file(String operator) throws IOException {
    return Files.writeString(
        directory.resolve("register.csv"),
        "midId,modality,operator,manufacturer,model,serialNumber,inServiceSince,linked\n"
            + "%s,CT,%s,Acme,Scan,S-1,2020-01-02,true\n"
                .formatted(MidId.ofSerial(99_000_001), operator));
  }

  private ReferenceRegister withImport() throws IOException {
    return ReferenceRegister.builder().importing(file("AZ Voorbeeld Gent")).start();
  }

  private static List<String> auditTrail(ReferenceRegister register, Role role, String name) {
    JsonNode events = RegisterCaller.as(role, register, name).get("/auditEvents").json();
    return StreamSupport.stream(events.get("items").spliterator(), false)
        .map(event -> event.get("organization").stringValue())
        .toList();
  }

  @Test
  @DisplayName("N97 imports belong to a reserved name that no token, request or file can have")
  void n97_importsBelongToTheRegister() throws IOException {
    try (ReferenceRegister register = withImport()) {
      assertThat(auditTrail(register, Role.LOCAL_ADMINISTRATOR, FORMER)).isEmpty();
      assertThat(auditTrail(register, Role.LOCAL_ADMINISTRATOR, "AZ Voorbeeld Gent"))
          .containsExactly(RESERVED);
      assertThat(auditTrail(register, Role.FPS_HEALTH, "FPS Health")).containsExactly(RESERVED);
      String token = String.valueOf(register.accessToken(RESERVED));
      assertProblem(
          new RegisterCaller(register.baseUrl(), token).get("/midIds"),
          401,
          "urn:problem-type:belgif:invalidAccessToken");

      rejectsReservedNamesInRequests(register);

      RegisterCaller operator = RegisterCaller.to(register, "AZ Voorbeeld Gent");
      String device =
          operator.get("/devices").json().get("items").get(0).get("deviceId").stringValue();
      assertThat(operator.get("/devices/" + device + "/history").json().get("items"))
          .hasSize(2)
          .allSatisfy(
              event -> assertThat(event.get("changedBy").stringValue()).isEqualTo(RESERVED));

      movesFormerImportsToTheReservedName(register);
    }
  }

  @ParameterizedTest
  @CsvSource({
    RESERVED + ",false",
    "URN:OpenMidId:x,false",
    "' urn:openmidid:',false",
    "register file,true",
    "urn:example:hospital,true",
    "openmidid,true"
  })
  void reservesTheNamesOfTheRegister(String name, boolean valid) {
    assertThat(OrganizationName.isValid(name)).isEqualTo(valid);
  }

  @Test
  void rejectsAReservedNameOfAnOperatorInAFile() throws IOException {
    Path file = file(RESERVED);

    assertThatThrownBy(() -> new RegisterFile(file).read())
        .isInstanceOf(RegisterFileException.class)
        .hasMessage(
            file
                + ": line 2: column operator: is a name that is reserved for the register."
                + " Nothing was imported.");
  }

  private static void rejectsReservedNamesInRequests(ReferenceRegister register) {
    ApiResponse delegated =
        RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, register, "AZ Voorbeeld Gent")
            .post(
                "/delegations",
                ("{'requestReference':'" + UUID.randomUUID() + "','institution':'" + RESERVED)
                        .replace('\'', '"')
                    + "\",\"permissions\":[\"consultMidIds\"],"
                    + "\"validUntil\":\"2027-01-01T00:00:00Z\"}");
    ApiResponse granted =
        RegisterCaller.as(Role.FPS_HEALTH, register, "FPS Health")
            .post(
                "/existingDevices",
                "{\"items\":[{\"cadastreNumber\":\"1\",\"operator\":\""
                    + RESERVED
                    + "\",\"modality\":\"ct\",\"registeredOn\":\"2020-01-02\"}]}");

    assertThat(Stream.of(delegated, granted))
        .allSatisfy(
            response -> {
              assertProblem(response, 400, "urn:problem-type:belgif:badRequest");
              assertThat(response.response().body())
                  .contains("this name is reserved for the register");
            });
  }

  /** Undoes the reserved name, as if an earlier version had imported the file, and migrates. */
  private static void movesFormerImportsToTheReservedName(ReferenceRegister register) {
    RegisterCaller own = RegisterCaller.to(register, FORMER);
    own.grantNew();
    JdbcClient jdbc = RegisterInternals.part(register, JdbcClient.class);
    for (String column :
        List.of(
            "audit_event.organization",
            "device.reported_by",
            "device_event.changed_by",
            "link.linked_by")) {
      String[] parts = column.split("\\.", -1);
      jdbc.sql("UPDATE " + parts[0] + " SET " + parts[1] + " = ? WHERE " + parts[1] + " = ?")
          .params(FORMER, RESERVED)
          .update();
    }
    assertThat(auditTrail(register, Role.FPS_HEALTH, "FPS Health")).containsOnly(FORMER);

    new ResourceDatabasePopulator(
            false,
            false,
            StandardCharsets.UTF_8.name(),
            new ClassPathResource("mid-id-register/migration/common/V17__reserved_principal.sql"))
        .execute(RegisterInternals.part(register, DataSource.class));

    assertThat(auditTrail(register, Role.FPS_HEALTH, "FPS Health"))
        .containsExactly(RESERVED, FORMER);
    assertThat(
            jdbc.sql(
                    "SELECT reported_by FROM device UNION ALL SELECT linked_by FROM link"
                        + " UNION ALL SELECT changed_by FROM device_event")
                .query(String.class)
                .list())
        .hasSize(4)
        .containsOnly(RESERVED);
  }
}
