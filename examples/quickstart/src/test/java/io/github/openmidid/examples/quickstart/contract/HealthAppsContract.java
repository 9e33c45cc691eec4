package io.github.openmidid.examples.quickstart.contract;

import static io.github.openmidid.examples.quickstart.contract.ContractFixture.assertBadRequest;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.today;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.client.mhealth.AppFilter;
import io.github.openmidid.client.mhealth.AppFinancing;
import io.github.openmidid.client.mhealth.HealthApp;
import io.github.openmidid.client.mhealth.HealthApps;
import io.github.openmidid.client.reference.ProblemIssue;
import io.github.openmidid.mhealth.AppAudience;
import io.github.openmidid.mhealth.PyramidLevel;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The contract of the apps of mHealthBELGIUM, with those of {@link ContractApps}. */
interface HealthAppsContract {
  ContractSide side();

  private HealthApps apps() {
    return side().operator(side().newOrganization()).mHealthApps();
  }

  @Test
  default void describesAnApp() {
    HealthApps apps = apps();
    HealthApp app = apps.find("made-up-knie").orElseThrow();

    assertThat(app)
        .usingRecursiveComparison()
        .ignoringFields("recordedAt", "financing")
        .isEqualTo(ContractApps.APPS.get(1));
    assertThat(app.financing())
        .containsExactly(
            new AppFinancing("example-heart", "noLevel3", today()),
            new AppFinancing("example-knee", "definitive", today()));
    assertThat(apps.history("made-up-knie")).containsExactly(app);
    assertThat(apps.careProcesses()).isEqualTo(ContractApps.CARE_PROCESSES);
    side().newCalls();
    assertThat(apps.find("made-up-none")).isEmpty();
    assertThat(apps.history("made-up-none")).isEmpty();
    assertThat(side().newCalls())
        .containsExactly(
            "GET getHealthApp ANSWERED 404 1", "GET listHealthAppHistory ANSWERED 404 1");
  }

  @Test
  default void listsTheAppsThatMatchTheFilter() {
    HealthApps apps = apps();
    AppFilter all = AppFilter.all();
    LocalDate temporary = LocalDate.of(2025, 12, 31);
    Map<AppFilter, String> expected =
        Map.ofEntries(
            Map.entry(all, "made-up-herz made-up-knie made-up-koorts"),
            Map.entry(all.withLevels(PyramidLevel.M1), "made-up-herz made-up-knie"),
            Map.entry(all.withLevels(PyramidLevel.M2), "made-up-knie made-up-koorts"),
            Map.entry(all.withLevels(PyramidLevel.M3_PLUS), "made-up-knie"),
            Map.entry(all.withLevels(PyramidLevel.M3_LIGHT), "made-up-koorts"),
            Map.entry(
                all.withLevels(PyramidLevel.M3_LIGHT).withFinancedOn(temporary), "made-up-knie"),
            Map.entry(
                all.withCareProcesses("example-heart", "example-infection"),
                "made-up-knie made-up-koorts"),
            Map.entry(
                all.withCareProcesses("example-heart").withLevels(PyramidLevel.M1), "made-up-knie"),
            Map.entry(all.withCareProcesses("example-heart").withLevels(PyramidLevel.M3_PLUS), ""),
            Map.entry(all.withCareProcesses("example-heart").withFinancedOn(temporary), ""),
            Map.entry(all.withFinancedOn(LocalDate.of(2023, 6, 30)), "made-up-knie made-up-koorts"),
            Map.entry(all.withFinancedOn(LocalDate.of(2023, 7, 1)), "made-up-knie"),
            Map.entry(
                all.withAudiences(AppAudience.HEALTHCARE_PROFESSIONAL),
                "made-up-knie made-up-koorts"),
            Map.entry(all.withSearch("HERZ"), "made-up-herz"),
            Map.entry(all.withSearch("kinesist"), "made-up-knie"),
            Map.entry(all.withSearch("nowhere"), ""));

    expected.forEach(
        (filter, ids) ->
            assertThat(apps.list(filter).map(HealthApp::appId).collect(Collectors.joining(" ")))
                .as(filter.toString())
                .isEqualTo(ids));
    assertThat(apps.list(all.withFinancedOn(temporary)))
        .flatExtracting(HealthApp::financing)
        .contains(new AppFinancing("example-knee", "temporary", temporary));
  }

  @Test
  default void rejectsAFilterByAnUnknownCareProcess() {
    assertBadRequest(
        () -> apps().list(AppFilter.all().withCareProcesses("example-hip")).toList(),
        new ProblemIssue(
            "urn:problem-type:belgif:input-validation:schemaViolation",
            "careProcess",
            "it is not the code of a care process in this register"));
  }
}
