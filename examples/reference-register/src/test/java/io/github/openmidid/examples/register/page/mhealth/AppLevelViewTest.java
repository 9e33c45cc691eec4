package io.github.openmidid.examples.register.page.mhealth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.mhealth.RequestState;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the explanations of the criteria of the levels and of the financing of apps. */
class AppLevelViewTest {

  private static Document criteria(String language) {
    return AppSamples.render(LevelCriteriaView.of(AppSamples.context(language, "/appLevels")));
  }

  @ParameterizedTest
  @CsvSource({
    "nl, eHealth-platform, RIZIV",
    "fr, plateforme eHealth, INAMI",
    "de, eHealth-Plattform, LIKIV",
    "en, eHealth platform, NIHDI"
  })
  void explainsLevel2ByItsEdition(String language, String before, String from) {
    Document page = criteria(language);
    String earlier = page.select("#before2024 tbody tr").get(1).text();
    String later = page.select("#from2024 tbody tr").get(1).text();

    assertThat(earlier).contains(before).endsWith(before).doesNotContain(from);
    assertThat(later).contains(from).endsWith(from).doesNotContain(before);
    assertThat(page.select("#before2024 tbody tr").eachText().get(0))
        .isEqualTo(page.select("#from2024 tbody tr").eachText().get(0));
    assertThat(page.select("#before2024 tbody tr").eachText().subList(2, 4))
        .isEqualTo(page.select("#from2024 tbody tr").eachText().subList(2, 4));
  }

  @Test
  void listsTheEvidenceOfEachLevel() {
    Document page = criteria("en");

    assertThat(page.select("#from2024 tbody tr:eq(0) li")).hasSize(3);
    assertThat(page.select("#before2024 tbody tr:eq(1) li").eachText())
        .containsExactly("independent assessment of the ICT criteria of the eHealth platform");
    assertThat(page.select("#from2024 tbody tr:eq(1) li").eachText())
        .containsExactlyInAnyOrder(
            "ICT criteria for secure connection and integration",
            "diagnosis, therapy or monitoring at a distance through a device that the patient uses",
            "admissible request for reimbursement to NIHDI");
  }

  @Test
  void statesTheRulesWithTheirSource() {
    Document page = criteria("en");

    assertThat(page.select("#criteria > ul li")).hasSize(4);
    assertThat(page.text()).contains("Level 3 follows level 2.", "Source: mhealthbelgium.be");
    assertThat(page.select("a[rel='noopener noreferrer']").eachAttr("href"))
        .containsExactly("https://mhealthbelgium.be/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl|30 dagen|180 dagen, voorlopig 270",
        "fr|30 jours|180 jours, provisoirement 270",
        "de|30 Tage|180 Tage, vorläufig 270",
        "en|30 days|180 days, provisionally 270"
      })
  void statesThePublicTimeLimits(String language, String admissibility, String evaluation) {
    Document page =
        AppSamples.render(FinancingSystemView.of(AppSamples.context(language, "/appLevels")));
    List<String> limits = page.select("#states tbody tr td:eq(1)").eachText();

    assertThat(limits).hasSize(RequestState.values().length);
    assertThat(limits).first().isEqualTo(admissibility);
    assertThat(limits).containsOnlyOnce(evaluation);
  }

  @Test
  void listsTheStatesThatMayFollow() {
    Document page =
        AppSamples.render(FinancingSystemView.of(AppSamples.context("fr", "/appLevels")));
    List<String> names =
        RequestState.SUBMITTED.next().stream()
            .map(state -> state.displayName(Locale.FRENCH))
            .toList();

    assertThat(page.select("#states tbody tr:eq(0) td:eq(2) li").eachText()).isEqualTo(names);
    assertThat(page.select("#states tbody tr").last().select("td").last().text())
        .isEqualTo("fin de la demande");
  }
}
