package io.github.openmidid.examples.register.healthapp;

import io.github.openmidid.examples.register.web.PageBody;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.ResourceIdCheck;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import io.github.openmidid.mhealth.CareProcess;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public operations on health apps. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.HEALTH_APPS,
    produces = MediaType.APPLICATION_JSON_VALUE)
class HealthAppsController {
  private static final String ID = "appId";
  private static final String AFTER = "afterAppId";
  private static final String AFTER_VERSION = "afterVersion";
  private static final Set<String> PARAMETERS = parameters();
  private static final Set<String> HISTORY_PARAMETERS =
      Set.of(AFTER_VERSION, QueryParameters.PAGE_SIZE);

  private final HealthAppService apps;
  private final ResourceUrls urls;

  HealthAppsController(HealthAppService apps, ResourceUrls urls) {
    this.apps = apps;
    this.urls = urls;
  }

  private static Set<String> parameters() {
    Set<String> names = new HashSet<>(HealthAppQuery.PARAMETERS);
    names.add(AFTER);
    return QueryParameters.withPageSize(names);
  }

  @GetMapping
  PageBody<HealthAppBody> list(HttpServletRequest request) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, PARAMETERS, issues);
    List<CareProcess> processes = apps.careProcesses();
    HealthAppFilter filter = HealthAppQuery.of(parameters, processes);
    Optional<String> after = parameters.resourceId(AFTER);
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    List<HealthAppVersion> found =
        apps.list(filter).stream()
            .filter(one -> after.isEmpty() || one.app().appId().compareTo(after.get()) > 0)
            .limit(pageSize + 1L)
            .toList();
    return PageBody.of(
        found,
        pageSize,
        app -> HealthAppBody.of(app, processes, filter.financedOn().orElseGet(apps::today), urls),
        last -> urls.nextPage(ResourceUrls.HEALTH_APPS, request, AFTER, last.app().appId()));
  }

  @GetMapping("/{appId}")
  HealthAppBody find(HttpServletRequest request, @PathVariable String appId) {
    QueryParameters.rejectAll(request);
    return HealthAppBody.of(known(appId), apps.careProcesses(), apps.today(), urls);
  }

  @GetMapping("/{appId}" + ResourceUrls.HISTORY)
  PageBody<HealthAppBody> history(HttpServletRequest request, @PathVariable String appId) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, HISTORY_PARAMETERS, issues);
    int after = parameters.version(AFTER_VERSION);
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    String id = known(appId).app().appId();
    List<CareProcess> processes = apps.careProcesses();
    String path = ResourceUrls.HEALTH_APPS + "/" + id + ResourceUrls.HISTORY;
    return PageBody.of(
        apps.history(id, after, pageSize + 1),
        pageSize,
        version -> HealthAppBody.of(version, processes, apps.today(), urls),
        last -> urls.nextPage(path, request, AFTER_VERSION, String.valueOf(last.version())));
  }

  private HealthAppVersion known(String appId) {
    String id = ResourceIdCheck.inPath(ID, appId);
    return apps.find(id).orElseThrow(() -> new ProblemException(ProblemFactory.notFound(ID, id)));
  }
}
