package io.github.openmidid.examples.register.page.mhealth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the list of care processes. */
class CareProcessListViewTest {

  private static Document page(String language) {
    return AppSamples.render(
        CareProcessListView.of(
            AppSamples.context(language, "/careProcesses"),
            AppSamples.PROCESSES,
            List.of(AppSamples.APP, AppSamples.ODD_APP),
            AppSamples.TODAY));
  }

  @Test
  void groupsCareProcessesByTheirStatusToday() {
    Document page = page("en");

    assertThat(page.select("section").eachAttr("id"))
        .containsExactly("inPreparation", "active", "inactive", "unknown");
    assertThat(page.select("#inPreparation tbody th").eachText())
        .containsExactly("Sleep (made up)");
    assertThat(page.select("#active tbody th").eachText()).containsExactly("Heart (made up)");
    assertThat(page.select("#inactive tbody th").eachText()).containsExactly("Knee (made up)");
    assertThat(page.select("#unknown tbody th").eachText()).containsExactly("odd", "unlisted");
  }

  @Test
  void listsTheAppsThatAreFinancedAndNoOthers() {
    Document page = page("en");

    assertThat(page.select("#active tbody td").last().text()).isEqualTo("made-up-app (made up)");
    assertThat(page.select("#inactive tbody td").last().text()).isEqualTo("none");
    assertThat(page.select("#unknown tbody tr td:last-child").eachText())
        .containsExactly("none", "none");
  }

  @Test
  void showsTheCourseOfTheStatus() {
    assertThat(page("fr").select("#active tbody li").eachText())
        .containsExactly(
            "à partir du 1er mars 2024 : en préparation", "à partir du 1er janvier 2025 : actif");
  }

  @ParameterizedTest
  @CsvSource({"fr, actif (actief)", "de, aktiv (actief)", "en, active (actief)"})
  void marksWordsThatAreNotThoseOfThePlatform(String language, String words) {
    Document page = page(language);

    assertThat(page.expectFirst("#active tbody .mark").text()).isEqualTo(words);
    assertThat(page.select("#active tbody [lang=nl]").eachText()).containsExactly("actief");
    assertThat(page.text()).contains("(in wording, actief, niet-actief).");
  }

  @Test
  void showsTheWordsOfThePlatformInDutch() {
    assertThat(page("nl").expectFirst("#active tbody .mark").text()).isEqualTo("actief");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void saysSoIfNoCareProcessHasAStatus(String language) {
    Document page =
        AppSamples.render(
            CareProcessListView.of(
                AppSamples.context(language, "/careProcesses"),
                List.of(),
                List.of(),
                AppSamples.TODAY));

    assertThat(page.select("section")).hasSize(3);
    assertThat(page.select("section p")).hasSize(3);
    assertThat(page.select("table")).isEmpty();
  }
}
