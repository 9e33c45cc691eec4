package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.client.ContractServer.Reply;
import io.github.openmidid.client.mhealth.AppFilter;
import io.github.openmidid.client.mhealth.AppFinancing;
import io.github.openmidid.client.mhealth.HealthApp;
import io.github.openmidid.client.mhealth.HealthAppLevel;
import io.github.openmidid.mhealth.AppAudience;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.CareProcessStatus;
import io.github.openmidid.mhealth.FinancingStatus;
import io.github.openmidid.mhealth.LevelEvidence;
import io.github.openmidid.mhealth.LevelSource;
import io.github.openmidid.mhealth.PyramidLevel;
import io.github.openmidid.mhealth.RequestState;
import io.github.openmidid.mhealth.RulesEdition;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The apps of mHealthBELGIUM, as the client reads them. */
class HealthAppsClientTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final String PROCESSES =
      """
      {"items":[{"careProcess":"knee","name":{"nl":"Knie","fr":"Genou"},"statuses":[\
      {"status":"active","since":"2022-04-01"},{"status":"paused","since":"2026-01-01"}]}]}""";
  private static final String APP =
      """
      {"appId":"a-1","href":"http://x/a/1","name":{"nl":"Voorbeeld","fr":"Exemple"},\
      "audiences":["patient","schoolNurse"],"maker":"Example","ceClass":"IIa",\
      "website":"https://app.example/","levels":[\
      {"level":"m2","since":"2023-12-31","evidence":["ictAssessment","other"],"source":"platform"},\
      {"level":"m3Plus","careProcess":"knee","since":"2025-01-01","edition":"from2024",\
      "evidence":["definitiveFinancing"],"source":"riziv"},\
      {"level":"m9","careProcess":"heart","edition":"from2030","evidence":[],"source":"other"}],\
      "requests":[{"careProcess":"knee","state":"definitive","since":"2024-12-01"},\
      {"state":"paused"}],"financing":[{"careProcess":"knee","status":"definitive",\
      "on":"2025-06-01"},{"careProcess":"heart","status":"unknownLevel","on":"2025-06-01"}],\
      "useAbroad":[{"country":"NL","use":{"en":"everywhere"},"reimbursed":false},\
      {"country":"LU"}],"version":"2","recordedAt":"2026-11-24T10:00:00Z"}""";

  private static Reply reply(String target) {
    if (target.contains("careProcesses")) {
      return Reply.json(200, PROCESSES);
    }
    return Reply.json(200, target.endsWith("/a-1") ? APP : "{\"items\":[" + APP + "]}");
  }

  private static HealthApp app() throws IOException {
    try (ContractServer server = ContractServer.respondingWith(request -> reply(request.target()));
        MidIdClient client = server.client()) {
      HealthApp app = client.mHealthApps().find("a-1").orElseThrow();
      assertThat(client.mHealthApps().list()).containsExactly(app);
      assertThat(client.mHealthApps().history("a-1")).containsExactly(app);
      return app;
    }
  }

  @Test
  void readsAnApp() throws IOException {
    HealthApp app = app();
    assertThat(app.name(Locale.FRENCH)).isEqualTo("Exemple");
    assertThat(app.name(Locale.GERMAN)).isEqualTo("Voorbeeld");
    assertThat(app.summaries()).isEmpty();
    assertThat(app.audiences()).containsExactly(AppAudience.PATIENT);
    assertThat(app.audienceCodes()).containsExactly("patient", "schoolNurse");
    assertThat(app.website()).contains(URI.create("https://app.example/"));
    assertThat(app.requests().get(0).state()).contains(RequestState.DEFINITIVE);
    assertThat(app.requests().get(1).state()).isEmpty();
    assertThat(app.useAbroad().get(0).reimbursed()).contains(false);
    assertThat(app.useAbroad().get(1).reimbursed()).isEmpty();
    assertThat(app.useAbroad().get(1).uses()).isEmpty();
    assertThat(app.version()).isEqualTo("2");
  }

  @Test
  void keepsCodesThatThisReleaseDoesNotKnow() throws IOException {
    List<HealthAppLevel> levels = app().levels();
    assertThat(levels.get(0).evidence()).containsExactly(LevelEvidence.ICT_ASSESSMENT);
    assertThat(levels.get(0).evidenceCodes()).containsExactly("ictAssessment", "other");
    assertThat(levels.get(0).source()).contains(LevelSource.PLATFORM);
    assertThat(levels.get(1).edition()).contains(RulesEdition.FROM_2024);
    assertThat(levels.get(2).edition()).isEmpty();
    assertThat(levels.get(2).editionCode()).contains("from2030");
    assertThat(levels.get(2).source()).isEmpty();
    assertThat(levels.get(2).toAppLevel().level()).isEmpty();
  }

  @Test
  void theLevelsDecideOnFinancing() throws IOException {
    HealthApp app = app();
    CareProcess knee;
    try (ContractServer server = ContractServer.respondingWith(request -> reply(request.target()));
        MidIdClient client = server.client()) {
      knee = client.mHealthApps().careProcesses().get(0);
    }
    assertThat(knee.name(Locale.FRENCH)).isEqualTo("Genou");
    assertThat(knee.statusOn(DAY)).contains(CareProcessStatus.ACTIVE);
    assertThat(knee.statusCodes()).containsEntry(LocalDate.of(2026, 1, 1), "paused");
    assertThat(app.appLevels().levelOn(DAY)).contains(PyramidLevel.M2);
    assertThat(app.appLevels().financing(knee, DAY).status()).isEqualTo(FinancingStatus.DEFINITIVE);
    assertThat(app.financing().get(0).isFinanced()).isTrue();
    assertThat(app.financing().get(1).isFinanced()).isFalse();
    assertThat(app.financing().get(1).status()).contains(FinancingStatus.UNKNOWN_LEVEL);
    assertThat(new AppFinancing("knee", "new", DAY).status()).isEmpty();
    assertThat(new AppFinancing("knee", "new", DAY).isFinanced()).isFalse();
  }

  @Test
  void sendsTheConditionsOfAFilter() throws IOException {
    AppFilter filter =
        AppFilter.all()
            .withLevels(PyramidLevel.M3_PLUS, PyramidLevel.M1)
            .withCareProcesses("knee", "heart")
            .withAudiences(AppAudience.PATIENT)
            .withFinancedOn(DAY)
            .withSearch("à domicile");
    try (ContractServer server = ContractServer.respondingWith(request -> reply(request.target()));
        MidIdClient client = server.client()) {
      assertThat(client.mHealthApps().list(filter)).hasSize(1);
      assertThat(server.requestLines())
          .containsExactly(
              "GET /healthApps?level=m1&level=m3Plus&careProcess=heart&careProcess=knee"
                  + "&audience=patient&financedOn=2025-06-01&search=%C3%A0%20domicile");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.mHealthApps().list(AppFilter.all().withCareProcesses("a b")));
    }
  }

  @Test
  void rejectsAnAppThatDoesNotMatchTheFilter() throws IOException {
    AppFilter all = AppFilter.all();
    try (ContractServer server = ContractServer.respondingWith(request -> reply(request.target()));
        MidIdClient client = server.client()) {
      for (AppFilter filter :
          List.of(
              all.withCareProcesses("hip"),
              all.withAudiences(AppAudience.HEALTHCARE_INSTITUTION),
              all.withFinancedOn(DAY.plusDays(1)))) {
        assertThatExceptionOfType(RegisterProtocolException.class)
            .as(filter.toString())
            .isThrownBy(() -> client.mHealthApps().list(filter).toList());
      }
    }
  }

  @Test
  void rejectsATextThatCannotBeSearchedFor() {
    AppFilter all = AppFilter.all();
    assertThatIllegalArgumentException().isThrownBy(() -> all.withSearch(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> all.withSearch("x".repeat(101)));
    assertThat(all.withSearch("x".repeat(100)).search()).isPresent();
  }

  @Test
  void rejectsADayThatNoRegisterAccepts() {
    AppFilter all = AppFilter.all();
    for (LocalDate day : List.of(LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1))) {
      assertThatIllegalArgumentException().isThrownBy(() -> all.withFinancedOn(day));
    }
    assertThat(all.withFinancedOn(LocalDate.of(9999, 12, 31)).financedOn()).isPresent();
    assertThat(all.withFinancedOn(LocalDate.of(1, 1, 1)).financedOn()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"until\":\"2022-01-01\",",
        "\"since\":\"2025-02-30\",",
        "\"careProcess\":\" \",",
        "\"edition\":1,"
      })
  void rejectsALevelThatCannotBe(String member) throws IOException {
    String body = APP.replace("{\"level\":\"m2\",", "{\"level\":\"m2\"," + member);
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> out.write(SocketServer.response(200, "application/json", body)));
        MidIdClient client =
            MidIdClient.builder()
                .baseUrl(server.baseUrl())
                .accessToken("t0ken"::toCharArray)
                .allowHttpToLoopback()
                .build()) {
      assertThatExceptionOfType(RegisterProtocolException.class)
          .isThrownBy(() -> client.mHealthApps().find("a-1"));
    }
  }

  @Test
  void rejectsTheHistoryOfAnotherApp() throws IOException {
    String body = "{\"items\":[" + APP.replace("a-1", "a-2") + "]}";
    try (ContractServer server = ContractServer.respondingWith(request -> Reply.json(200, body));
        MidIdClient client = server.client()) {
      assertThatExceptionOfType(RegisterProtocolException.class)
          .isThrownBy(() -> client.mHealthApps().history("a-1").toList());
    }
  }

  @Test
  void anAppWithoutNameHasItsId() {
    assertThat(
            new HealthApp(
                    "a-1",
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    "Example",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    "1",
                    Instant.EPOCH)
                .name(Locale.ENGLISH))
        .isEqualTo("a-1");
  }
}
