package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.healthapp.HealthAppFilter;
import io.github.openmidid.examples.register.healthapp.HealthAppQuery;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.mhealth.AppAudience;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.PyramidLevel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The query parameters of the catalogue.
 *
 * @param filter the conditions
 * @param after the id of the app after which the page begins; empty for the first page
 */
record AppCatalogQuery(HealthAppFilter filter, Optional<String> after) {
  private static final String AFTER = "afterAppId";

  /** The parameters that the form sends once. */
  private static final List<String> CHOICES =
      List.of(HealthAppQuery.LEVEL, HealthAppQuery.CARE_PROCESS, HealthAppQuery.AUDIENCE);

  /**
   * Reads the parameters.
   *
   * @param processes the care processes that may be chosen
   */
  static AppCatalogQuery of(HttpServletRequest request, List<CareProcess> processes) {
    IssueCollector issues = new IssueCollector();
    Set<String> names = new HashSet<>(HealthAppQuery.PARAMETERS);
    names.add(AFTER);
    QueryParameters parameters = QueryParameters.of(request, names, issues).ofForm();
    CHOICES.forEach(parameters::one);
    HealthAppFilter filter = HealthAppQuery.of(parameters, processes);
    Optional<String> after = parameters.resourceId(AFTER);
    issues.throwIfAny();
    return new AppCatalogQuery(filter, after);
  }

  boolean isNarrowed() {
    return !filter.equals(HealthAppFilter.ALL);
  }

  /** Returns the day on which levels count. */
  LocalDate day(LocalDate today) {
    return filter.financedOn().orElse(today);
  }

  String level() {
    return filter.levels().stream().map(PyramidLevel::code).findFirst().orElse("");
  }

  String careProcess() {
    return filter.careProcesses().stream().findFirst().orElse("");
  }

  String audience() {
    return filter.audiences().stream().map(AppAudience::code).findFirst().orElse("");
  }

  String financedOn() {
    return filter.financedOn().map(LocalDate::toString).orElse("");
  }

  /** Returns the place of the list after an app; from the beginning if that is empty. */
  String place(String last) {
    return PagePaths.query(
            PagePaths.APPS,
            HealthAppQuery.LEVEL,
            level(),
            HealthAppQuery.CARE_PROCESS,
            careProcess(),
            HealthAppQuery.AUDIENCE,
            audience(),
            HealthAppQuery.FINANCED_ON,
            financedOn(),
            QueryParameters.SEARCH,
            filter.search().orElse(""),
            AFTER,
            last)
        + "#"
        + AppQuestion.CATALOG.id();
  }
}
