package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.healthapp.AppText;
import io.github.openmidid.examples.register.healthapp.HealthAppLevelRecord;
import io.github.openmidid.examples.register.healthapp.HealthAppRecord;
import io.github.openmidid.examples.register.healthapp.HealthAppVersion;
import io.github.openmidid.examples.register.healthapp.ReimbursementRecord;
import io.github.openmidid.examples.register.healthapp.UseAbroadRecord;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.CareProcessStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Made-up apps and care processes, and the rendering of a part of a page without a register. */
final class AppSamples {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  static final List<String> LANGUAGES = List.of("nl", "fr", "de", "en");

  static final CareProcess HEART =
      CareProcess.builder("heart")
          .name("nl", "Hart (verzonnen)")
          .name("en", "Heart (made up)")
          .status(CareProcessStatus.IN_PREPARATION, LocalDate.of(2024, 3, 1))
          .status(CareProcessStatus.ACTIVE, LocalDate.of(2025, 1, 1))
          .build();

  static final CareProcess KNEE =
      CareProcess.builder("knee")
          .name("en", "Knee (made up)")
          .status(CareProcessStatus.ACTIVE, LocalDate.of(2022, 4, 1))
          .status(CareProcessStatus.INACTIVE, LocalDate.of(2026, 1, 1))
          .build();

  static final CareProcess SLEEP =
      CareProcess.builder("sleep")
          .name("en", "Sleep (made up)")
          .status(CareProcessStatus.IN_PREPARATION, LocalDate.of(2026, 6, 1))
          .build();

  static final CareProcess ODD =
      CareProcess.builder("odd").statusCode("suspended", LocalDate.of(2026, 1, 1)).build();

  static final List<CareProcess> PROCESSES = List.of(HEART, KNEE, ODD, SLEEP);

  /** M3 plus in one care process, M3 light in one that is not active any more. */
  static final HealthAppRecord APP =
      app(
          "made-up-app",
          level("m1", "", "2021-05-01", "ceMarking", "famhpNotification"),
          level("m2", "", "2023-12-31", "ictAssessment"),
          level("m2", "", "2024-01-01", "ictCriteria", "remoteCare", "admissibleRequest"),
          level("m3Light", "knee", "2022-05-01", "temporaryFinancing"),
          level("m3Plus", "heart", "2025-02-01", "definitiveFinancing"));

  /** An app with unknown codes and care processes. */
  static final HealthAppRecord ODD_APP =
      new HealthAppRecord(
          "made-up-odd",
          new AppText(Map.of("fr", "Étrange <b> (fictif)")),
          new AppText(Map.of()),
          new AppText(Map.of()),
          List.of("patient", "schoolNurse"),
          "Fabricant <i>",
          Optional.empty(),
          Optional.of("http://odd.example/"),
          List.of(
              level("m1", "", ""),
              level("m2", "", ""),
              level("m4", "odd", "2026-02-01", "dance"),
              level("m3Light", "unlisted", "2026-02-01")),
          List.of(new ReimbursementRecord(Optional.empty(), "paused", Optional.empty())),
          List.of(
              new UseAbroadRecord("ZZ", new AppText(Map.of()), Optional.empty()),
              new UseAbroadRecord("NL", new AppText(Map.of()), Optional.of(false))));

  private AppSamples() {}

  static HealthAppRecord app(String id, HealthAppLevelRecord... levels) {
    return new HealthAppRecord(
        id,
        new AppText(Map.of("nl", id + " (verzonnen)", "en", id + " (made up)")),
        new AppText(Map.of("nl", "Meet de pols.", "en", "Measures the pulse.")),
        new AppText(Map.of("en", "Finds arrhythmia.")),
        List.of("healthcareProfessional"),
        "Voorbeeld Apps BV",
        Optional.of("IIa"),
        Optional.of("https://app.example/"),
        List.of(levels),
        List.of(
            new ReimbursementRecord(
                Optional.of("sleep"), "underEvaluation", Optional.of(LocalDate.of(2026, 7, 1)))),
        List.of());
  }

  static HealthAppLevelRecord level(
      String level, String process, String since, String... evidence) {
    return new HealthAppLevelRecord(
        level,
        Optional.of(process).filter(code -> !code.isEmpty()),
        Optional.of(since).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        Optional.empty(),
        Optional.empty(),
        List.of(evidence),
        "platform");
  }

  static HealthAppVersion version(HealthAppRecord app) {
    return new HealthAppVersion(1, Instant.parse("2026-11-28T23:30:00Z"), app);
  }

  static PageContext context(String language, String place) {
    return new PageContext(
        Locale.forLanguageTag(language),
        place,
        Optional.empty(),
        Instant.parse("2026-11-29T12:00:00Z"),
        Optional.empty());
  }

  static Document render(HtmlNode... nodes) {
    return render(List.of(nodes));
  }

  static Document render(List<? extends HtmlNode> nodes) {
    StringBuilder page = new StringBuilder();
    new ArrayList<>(nodes).forEach(node -> node.writeTo(page));
    return Jsoup.parse(page.toString());
  }
}
