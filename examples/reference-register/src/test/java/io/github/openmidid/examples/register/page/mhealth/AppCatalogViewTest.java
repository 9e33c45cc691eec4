package io.github.openmidid.examples.register.page.mhealth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.healthapp.HealthAppFilter;
import io.github.openmidid.examples.register.healthapp.HealthAppRecord;
import io.github.openmidid.mhealth.AppAudience;
import io.github.openmidid.mhealth.PyramidLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Tests the catalogue of apps. */
class AppCatalogViewTest {
  private static final AppCatalogQuery ALL =
      new AppCatalogQuery(HealthAppFilter.ALL, Optional.empty());

  private static final AppCatalogQuery NARROWED =
      new AppCatalogQuery(
          new HealthAppFilter(
              Set.of(PyramidLevel.M3_PLUS),
              Set.of("heart"),
              Set.of(AppAudience.PATIENT),
              Optional.of(LocalDate.of(2025, 12, 31)),
              Optional.of("<pulse>")),
          Optional.empty());

  private static Document page(AppCatalogQuery query, int size, HealthAppRecord... found) {
    return AppSamples.render(
        AppCatalogView.of(
            AppSamples.context("en", "/apps"),
            query,
            AppSamples.PROCESSES,
            List.of(found),
            size,
            AppSamples.TODAY));
  }

  @Test
  void showsTheLevelsOfEachAppAndMarksWhatIsNotFinanced() {
    Document page = page(ALL, 50, AppSamples.APP, AppSamples.ODD_APP);

    assertThat(page.select("#apps tbody tr").get(0).select("td").get(2).select("li").eachText())
        .containsExactly(
            "Level 2 (M2)",
            "Level 3 plus (M3+) – Heart (made up)",
            "Level 3 light (M3-) – Knee (made up) inactive (niet-actief)");
    assertThat(page.select("#apps tbody tr").get(1).select("td").get(2).select("li").eachText())
        .containsExactly(
            "Level 2 (M2)",
            "m4 (unknown code) – odd suspended (unknown code)",
            "Level 3 light (M3-) – unlisted status not known");
    assertThat(page.select("#apps tbody th a").eachAttr("href"))
        .containsExactly(
            "/midIdRegister/page/en/apps/made-up-app", "/midIdRegister/page/en/apps/made-up-odd");
    assertThat(page.select("#apps tbody th [lang]").eachAttr("lang")).containsExactly("fr");
  }

  @Test
  void showsTheLevelsOfTheDayOfTheFinancing() {
    Document page = page(NARROWED, 50, AppSamples.APP);

    assertThat(page.expectFirst("#apps caption").text()).endsWith("31 December 2025");
    assertThat(page.expectFirst("#apps tbody td li:eq(2)").text()).endsWith("Knee (made up)");
  }

  @Test
  void keepsEachConditionOnTheNextPage() {
    Document page = page(NARROWED, 1, AppSamples.APP, AppSamples.ODD_APP);

    assertThat(page.select("#apps tbody tr")).hasSize(1);
    assertThat(page.select(".pager a[rel=next]").attr("href"))
        .isEqualTo(
            "/midIdRegister/page/en/apps?level=m3Plus&careProcess=heart&audience=patient"
                + "&financedOn=2025-12-31&search=%3Cpulse%3E&afterAppId=made-up-app#catalog");
    assertThat(page.select("form [selected]").eachAttr("value"))
        .containsExactly("m3Plus", "heart", "patient");
    assertThat(page.expectFirst("#financedOn").val()).isEqualTo("2025-12-31");
    assertThat(page.expectFirst("#search").val()).isEqualTo("<pulse>");
    assertThat(page.expectFirst("form").attr("action"))
        .isEqualTo("/midIdRegister/page/en/apps#catalog");
  }

  @Test
  void showsWhetherThereAreNoAppsOrNoneMatches() {
    assertThat(page(ALL, 50).text()).contains("There are no apps in this register.");
    assertThat(page(NARROWED, 50).text()).contains("No app matches this choice.");
  }
}
