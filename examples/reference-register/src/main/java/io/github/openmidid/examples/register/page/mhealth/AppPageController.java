package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.healthapp.HealthAppQuery;
import io.github.openmidid.examples.register.healthapp.HealthAppRecord;
import io.github.openmidid.examples.register.healthapp.HealthAppService;
import io.github.openmidid.examples.register.healthapp.HealthAppVersion;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.ResourceIdCheck;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.mhealth.CareProcess;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The catalogue of apps, and the page about each of them. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.APPS)
class AppPageController {
  private static final int PAGE_SIZE = QueryParameters.FORM_PAGE_SIZE;
  private static final int MOST_VERSIONS = 100;
  private static final String ID = "appId";

  private final HealthAppService apps;

  AppPageController(HealthAppService apps) {
    this.apps = apps;
  }

  @GetMapping
  void catalog(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PageContext context = PageContext.of(request);
    List<CareProcess> processes = apps.careProcesses();
    AppCatalogQuery query = AppCatalogQuery.of(request, processes);
    List<HealthAppRecord> found =
        apps.list(query.filter()).stream()
            .map(HealthAppVersion::app)
            .filter(app -> query.after().map(id -> app.appId().compareTo(id) > 0).orElse(true))
            .limit(PAGE_SIZE + 1L)
            .toList();
    List<HtmlNode> content = AppPageLayout.content(context);
    content.add(AppQuestion.list(context));
    content.add(PyramidView.of(context));
    content.add(AppCatalogView.of(context, query, processes, found, PAGE_SIZE, apps.today()));
    PageWriter.write(response, HttpStatus.OK, context, context.text("apps.title"), content);
  }

  @GetMapping("/{appId}")
  void app(HttpServletRequest request, HttpServletResponse response, @PathVariable String appId)
      throws IOException {
    PageContext context = PageContext.of(request);
    String id = ResourceIdCheck.inPath(ID, appId);
    List<CareProcess> processes = apps.careProcesses();
    LocalDate day = day(request).orElseGet(apps::today);
    HealthAppVersion version =
        apps.find(id).orElseThrow(() -> new ProblemException(ProblemFactory.notFound(ID, id)));
    List<HtmlNode> content = AppPageLayout.content(context);
    content.addAll(AppView.of(context, version, processes, day));
    int after = Math.max(0, version.version() - MOST_VERSIONS);
    content.add(AppHistoryView.of(context, apps.history(id, after, MOST_VERSIONS), processes));
    String name = version.app().displayName(context.language());
    PageWriter.write(response, HttpStatus.OK, context, name, content);
  }

  /** Returns the day for which the financing is wanted; it is the only parameter. */
  private static Optional<LocalDate> day(HttpServletRequest request) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters =
        QueryParameters.of(request, Set.of(HealthAppQuery.FINANCED_ON), issues).ofForm();
    Optional<LocalDate> day = HealthAppQuery.of(parameters, List.of()).financedOn();
    issues.throwIfAny();
    return day;
  }
}
