package io.github.openmidid.client.testing;

import static io.github.openmidid.client.testing.MemoryRegisterFixture.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.client.mhealth.AppFilter;
import io.github.openmidid.client.mhealth.AppFinancing;
import io.github.openmidid.client.mhealth.HealthApp;
import io.github.openmidid.client.mhealth.HealthAppLevel;
import io.github.openmidid.client.mhealth.HealthApps;
import io.github.openmidid.client.mhealth.ReimbursementRequest;
import io.github.openmidid.client.paging.ListPage;
import io.github.openmidid.mhealth.AppAudience;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.CareProcessStatus;
import io.github.openmidid.mhealth.PyramidLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Verifies the apps of the register in memory. */
class TestHealthAppsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 2);
  private static final CareProcess KNEE =
      CareProcess.builder("knee")
          .status(CareProcessStatus.ACTIVE, LocalDate.of(2022, 4, 1))
          .build();
  private static final CareProcess HEART =
      CareProcess.builder("heart")
          .status(CareProcessStatus.IN_PREPARATION, LocalDate.of(2026, 1, 1))
          .build();

  private final SettableClock clock = new SettableClock(Instant.parse("2027-02-02T10:00:00Z"));
  private final TestMidIdClient client =
      TestMidIdClient.builder()
          .clock(clock)
          .pageSize(1)
          .careProcesses(List.of(KNEE, HEART))
          .healthApps(
              List.of(
                  app("b-knee", "1", "patient", level("m3Light", "knee", "2026-01-01")),
                  app("a-diary", "1", "healthcareProfessional", level("m1", null, "2026-01-01")),
                  app(
                      "c-heart",
                      "1",
                      "schoolNurse",
                      level("m2", null, "2026-01-01"),
                      level("m3Light", "heart", "2026-01-01")),
                  app("b-knee", "2", "patient", level("m3Plus", "knee", "2027-02-02"))))
          .build();
  private final HealthApps apps = client.mHealthApps();

  private static HealthApp app(
      String appId, String version, String audience, HealthAppLevel... levels) {
    return new HealthApp(
        appId,
        Map.of("nl", "App " + appId),
        Map.of("fr", "À domicile"),
        Map.of("en", "Claim of " + appId),
        List.of(audience),
        "Voorbeeld Apps",
        Optional.empty(),
        Optional.empty(),
        List.of(levels),
        List.of(new ReimbursementRequest(Optional.of("unknown"), "submitted", Optional.empty())),
        List.of(),
        List.of(),
        version,
        Instant.parse("2026-12-01T10:00:00Z"));
  }

  private static HealthAppLevel level(String code, String careProcess, String since) {
    return new HealthAppLevel(
        code,
        Optional.ofNullable(careProcess),
        Optional.of(LocalDate.parse(since)),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "riziv");
  }

  private static Stream<Arguments> filters() {
    AppFilter all = AppFilter.all();
    LocalDate before = TODAY.minusDays(1);
    return Stream.of(
        Arguments.of(all, "a-diary b-knee c-heart"),
        Arguments.of(all.withLevels(PyramidLevel.M1, PyramidLevel.M3_PLUS), "a-diary b-knee"),
        Arguments.of(all.withLevels(PyramidLevel.M2), "c-heart"),
        Arguments.of(all.withLevels(PyramidLevel.M3_PLUS).withFinancedOn(before), ""),
        Arguments.of(all.withCareProcesses("heart", "knee"), "b-knee c-heart"),
        Arguments.of(all.withCareProcesses("heart").withLevels(PyramidLevel.M2), ""),
        Arguments.of(all.withCareProcesses("heart").withLevels(PyramidLevel.M3_LIGHT), "c-heart"),
        Arguments.of(all.withAudiences(AppAudience.PATIENT), "b-knee"),
        Arguments.of(all.withFinancedOn(TODAY), "b-knee"),
        Arguments.of(all.withFinancedOn(before), ""),
        Arguments.of(all.withFinancedOn(TODAY).withCareProcesses("heart"), ""),
        Arguments.of(all.withSearch("CLAIM OF C"), "c-heart"),
        Arguments.of(all.withSearch("à domicile"), "a-diary b-knee c-heart"),
        Arguments.of(all.withSearch("elsewhere"), ""));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void listsWhatMatchesTheFilter(AppFilter filter, String appIds) {
    assertThat(apps.list(filter))
        .extracting(HealthApp::appId)
        .containsExactlyElementsOf(
            Arrays.stream(appIds.split(" ")).filter(id -> !id.isEmpty()).toList());
  }

  @Test
  void determinesTheFinancingOnTheDayOfTheFilterOrToday() {
    assertThat(apps.find("b-knee").orElseThrow().financing())
        .containsExactly(new AppFinancing("knee", "definitive", TODAY));
    assertThat(apps.list(AppFilter.all().withSearch("c-heart").withFinancedOn(TODAY))).isEmpty();
    assertThat(apps.find("c-heart").orElseThrow().financing())
        .containsExactly(new AppFinancing("heart", "processInPreparation", TODAY));
    clock.advance(Duration.ofDays(1));
    assertThat(apps.list(AppFilter.all().withCareProcesses("knee")))
        .extracting(HealthApp::financing)
        .containsExactly(List.of(new AppFinancing("knee", "definitive", TODAY.plusDays(1))));
  }

  @Test
  void keepsFormerVersions() {
    List<ListPage<HealthApp>> pages = apps.pagedHistory("b-knee").pages().toList();

    assertThat(apps.history("b-knee")).extracting(HealthApp::version).containsExactly("1", "2");
    assertThat(apps.pagedHistory("b-knee").pagesAfter(pages.get(0).next().orElseThrow()))
        .containsExactly(pages.get(1));
    assertThat(apps.find("b-knee")).contains(pages.get(1).items().get(0));
    assertThat(client.calls("listHealthAppHistory")).hasSize(5);
  }

  @Test
  void rejectsWhatTheRegisterDoesNotKnow() {
    assertThat(apps.find("d-none")).isEmpty();
    assertThat(client.calls("getHealthApp").get(0).status()).hasValue(404);
    assertThat(apps.history("d-none")).isEmpty();
    assertThat(client.calls("listHealthAppHistory").get(0).status()).hasValue(404);
    assertRejected(
        () -> apps.list(AppFilter.all().withCareProcesses("knee", "hip")).toList(),
        "badRequest",
        "schemaViolation careProcess");
    assertThatIllegalArgumentException().isThrownBy(() -> apps.find("a/b"));
    assertThatIllegalArgumentException().isThrownBy(() -> apps.history("a/b"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> apps.list(AppFilter.all().withCareProcesses("a b")));
  }

  @Test
  void listsTheCareProcesses() {
    assertThat(apps.careProcesses()).containsExactly(HEART, KNEE);
    assertThat(TestMidIdClient.of().mHealthApps().careProcesses()).isEmpty();
    assertThat(TestMidIdClient.of().mHealthApps().list()).isEmpty();
  }

  @Test
  void rejectsTheSameCodeOrVersionTwice() {
    HealthApp app = app("a-diary", "1", "patient");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestMidIdClient.builder().healthApps(List.of(app, app)).build())
        .withMessage("an app has the same version twice: a-diary, version 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestMidIdClient.builder().careProcesses(List.of(KNEE, KNEE)).build())
        .withMessage("two care processes have the same code: knee");
  }
}
