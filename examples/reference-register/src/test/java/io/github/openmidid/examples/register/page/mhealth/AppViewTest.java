package io.github.openmidid.examples.register.page.mhealth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.healthapp.HealthAppLevelRecord;
import io.github.openmidid.examples.register.healthapp.HealthAppRecord;
import io.github.openmidid.examples.register.healthapp.HealthAppVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the page about an app. */
class AppViewTest {

  private static Document page(String language, HealthAppRecord app, LocalDate day) {
    return AppSamples.render(
        AppView.of(
            AppSamples.context(language, "/apps/" + app.appId()),
            AppSamples.version(app),
            AppSamples.PROCESSES,
            day));
  }

  private static Document history(HealthAppVersion... versions) {
    return AppSamples.render(
        AppHistoryView.of(
            AppSamples.context("en", "/apps/made-up-app"),
            List.of(versions),
            AppSamples.PROCESSES));
  }

  private static List<String> row(Document page, String table, String header) {
    for (Element row : page.select("#" + table + " tbody tr")) {
      if (row.expectFirst("th").text().equals(header)) {
        return row.select("td").eachText();
      }
    }
    throw new AssertionError("no row " + header + " in " + page.select("#" + table));
  }

  @Test
  void showsWhatTheAppClaimsAndForWhom() {
    Document page = page("nl", AppSamples.APP, AppSamples.TODAY);

    assertThat(page.select("#claims dd").eachText())
        .containsExactly(
            "Meet de pols.",
            "Finds arrhythmia.",
            "zorgverleners",
            "Voorbeeld Apps BV",
            "IIa",
            "https://app.example/ (app.example)",
            "29 november 2026");
    assertThat(page.select("#claims [lang]").eachAttr("lang")).containsExactly("en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-12-31|no|still in preparation|in preparation (in wording)",
        "2025-01-31|no|only on other days|active (actief)",
        "2025-02-01|yes|Financed definitively on 1 February 2025|active (actief)",
        "2026-11-29|yes|Financed definitively on 29 November 2026|active (actief)"
      })
  void statesForADayWhetherTheAppIsFinanced(
      LocalDate day, String financed, String reason, String status) {
    HealthAppRecord app =
        day.getYear() == 2024
            ? AppSamples.app("early", AppSamples.level("m3Plus", "heart", "2024-06-01"))
            : AppSamples.APP;
    List<String> row = row(page("en", app, day), "financing", "Heart (made up)");

    assertThat(row.get(0)).isEqualTo(financed);
    assertThat(row.get(1)).contains(reason).doesNotContain(day.toString());
    assertThat(row.get(2)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"2025-12-31, yes", "2026-01-01, no"})
  void anAppIsNotFinancedInACareProcessThatIsNotActive(LocalDate day, String financed) {
    Document page = page("en", AppSamples.APP, day);

    assertThat(row(page, "financing", "Knee (made up)").get(0)).isEqualTo(financed);
  }

  @Test
  void showsEachCareProcessAlsoThoseThatNobodyKnows() {
    Document page = page("en", AppSamples.ODD_APP, AppSamples.TODAY);

    assertThat(row(page, "financing", "odd"))
        .satisfies(row -> assertThat(row.get(0)).isEqualTo("not known"))
        .last()
        .isEqualTo("suspended (unknown code)");
    assertThat(row(page, "financing", "unlisted"))
        .satisfies(row -> assertThat(row.get(0)).isEqualTo("not known"))
        .last()
        .isEqualTo("status not known");
  }

  @Test
  void showsRequestsWithTheirTimeLimits() {
    assertThat(row(page("en", AppSamples.APP, AppSamples.TODAY), "requests", "Sleep (made up)"))
        .containsExactly("under evaluation", "1 July 2026", "180 days, provisionally 270");
    assertThat(row(page("en", AppSamples.ODD_APP, AppSamples.TODAY), "requests", "not stated"))
        .containsExactly("paused (unknown code)", "not stated", "not stated");
  }

  @Test
  void explainsEachLevelByTheRulesOfItsFirstDay() {
    List<String> rows =
        page("en", AppSamples.APP, AppSamples.TODAY).select("#evidences tbody tr").eachText();

    assertThat(rows).hasSize(5);
    assertThat(rows.get(0)).startsWith("Level 1 (M1)").contains("Evidence not stated: declaration");
    assertThat(rows.get(2))
        .contains("31 December 2023", "eHealth platform", "up to and including 2023")
        .doesNotContain("NIHDI", "not stated");
    assertThat(rows.get(3))
        .contains("1 January 2024", "admissible", "from 2024 on")
        .doesNotContain("not stated:");
  }

  @Test
  void doesNotGuessTheRulesOfALevelWithoutADay() {
    Document page = page("en", AppSamples.ODD_APP, AppSamples.TODAY);
    List<String> level2 = row(page, "evidences", "Level 2 (M2)");

    assertThat(level2.get(1)).isEqualTo("not stated");
    assertThat(level2.get(3)).startsWith("Not known:");
    assertThat(level2.get(4)).isEqualTo("not stated");
    assertThat(row(page, "evidences", "Level 1 (M1)").get(3))
        .isEqualTo("The app is CE-marked as a medical device.");
    assertThat(row(page, "evidences", "Level 1 (M1)").get(4))
        .contains("Evidence not stated: CE marking", "Evidence not stated: declaration");
    assertThat(row(page, "evidences", "m4 (unknown code)").get(4))
        .isEqualTo("dance (unknown code)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "m2|before2024|eHealth platform",
        "m2|from2024|NIHDI",
        "m2|from2030|from2030 (unknown code)",
        "m1|from2030|from2030 (unknown code)"
      })
  void explainsALevelWithoutADayByTheStatedRules(String level, String edition, String meaning) {
    HealthAppLevelRecord stated =
        new HealthAppLevelRecord(
            level,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(edition),
            List.of(),
            "platform");
    Document page = page("en", AppSamples.app("stated", stated), AppSamples.TODAY);

    assertThat(page.select("#evidences tbody td").get(3).text()).contains(meaning);
  }

  @Test
  void showsWhatWasRecordedNewestFirst() {
    HealthAppRecord first = AppSamples.app("made-up-app", AppSamples.level("m1", "", "2021-05-01"));
    Instant later = Instant.parse("2026-11-28T23:45:00Z");
    Document page =
        history(AppSamples.version(first), new HealthAppVersion(2, later, AppSamples.APP));
    Elements rows = page.select("#versions tbody tr");

    assertThat(rows.select("th").eachText())
        .containsExactly("29 November 2026, 00:45", "29 November 2026, 00:30");
    assertThat(rows.get(0).select("td").get(0).text()).isEqualTo("Levels");
    assertThat(rows.get(0).select("td").get(1).select("li").eachText())
        .hasSize(5)
        .startsWith("Level 3 plus (M3+) – Heart (made up): from 1 February 2025 on")
        .endsWith("Level 1 (M1): from 1 May 2021 on");
    assertThat(rows.get(1).select("td").eachText())
        .containsExactly(
            "first record",
            "Level 1 (M1): from 1 May 2021 on",
            "under evaluation – Sleep (made up): from 1 July 2026 on");
  }

  @Test
  void showsThatOlderRecordsAreNotShown() {
    Instant later = Instant.parse("2026-11-28T23:45:00Z");
    Document page = history(new HealthAppVersion(2, later, AppSamples.ODD_APP));

    assertThat(page.select("#versions tbody td").eachText())
        .startsWith("older records are not shown")
        .endsWith("paused (unknown code)");
    assertThat(page.select("#versions li").eachText())
        .containsSubsequence("m4 (unknown code) – odd: from 1 February 2026 on", "Level 2 (M2)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-01-01|2023-12-31|Level 2 (M2): from 1 January 2023 up to and including 31 December"
            + " 2023",
        "|2023-12-31|Level 2 (M2): up to and including 31 December 2023"
      })
  void showsTheLastDayOfARecordedLevel(LocalDate since, LocalDate until, String expected) {
    HealthAppLevelRecord level =
        new HealthAppLevelRecord(
            "m2",
            Optional.empty(),
            Optional.ofNullable(since),
            Optional.of(until),
            Optional.empty(),
            List.of(),
            "platform");
    Document page = history(AppSamples.version(AppSamples.app("ended", level)));

    assertThat(page.select("#versions tbody td").get(1).text()).isEqualTo(expected);
  }

  @Test
  void escapesTextsAndLinksToNothingUnsafe() {
    Document page = page("en", AppSamples.ODD_APP, AppSamples.TODAY);

    assertThat(page.select("b, i, script")).isEmpty();
    assertThat(page.select("a[href^=http]")).isEmpty();
    assertThat(page.select("#claims dd").eachText())
        .contains("Fabricant <i>", "http://odd.example/", "not stated");
    assertThat(page.select("#claims li").eachText())
        .containsExactly("patients and other citizens", "schoolNurse (unknown code)");
  }

  @Test
  void showsUseAbroadByCountry() {
    Document page = page("fr", AppSamples.ODD_APP, AppSamples.TODAY);

    assertThat(row(page, "countries", "Pays-Bas")).containsExactly("non indiqué", "non");
    assertThat(row(page, "countries", "ZZ (code inconnu)"))
        .containsExactly("non indiqué", "non indiqué");
    assertThat(page("fr", AppSamples.APP, AppSamples.TODAY).select("#countries")).isEmpty();
  }
}
