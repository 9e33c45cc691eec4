package io.github.openmidid.examples.register.healthapp;

import io.github.openmidid.examples.register.web.PageBody;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.ResourceIdCheck;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public operations on health applications. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.HEALTH_APPS,
    produces = MediaType.APPLICATION_JSON_VALUE)
class HealthAppsController {
  private static final String ID = "appId";
  private static final String LEVEL = "level";
  private static final String AFTER = "afterAppId";
  private static final Set<String> PARAMETERS = Set.of(LEVEL, AFTER, QueryParameters.PAGE_SIZE);

  private final HealthAppCatalog apps;
  private final ResourceUrls urls;

  HealthAppsController(HealthAppCatalog apps, ResourceUrls urls) {
    this.apps = apps;
    this.urls = urls;
  }

  @GetMapping
  PageBody<Body> list(HttpServletRequest request) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, PARAMETERS, issues);
    Set<HealthAppLevel> levels = parameters.codes(LEVEL, HealthAppLevel::ofCode, "issue.level");
    Optional<String> after = parameters.resourceId(AFTER);
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    List<HealthAppRecord> found =
        apps.all().stream()
            .filter(app -> levels.isEmpty() || levels.contains(app.level()))
            .filter(app -> after.isEmpty() || app.appId().compareTo(after.get()) > 0)
            .limit(pageSize + 1L)
            .toList();
    return PageBody.of(
        found,
        pageSize,
        this::body,
        last -> urls.nextPage(ResourceUrls.HEALTH_APPS, request, AFTER, last.appId()));
  }

  @GetMapping("/{appId}")
  Body find(HttpServletRequest request, @PathVariable String appId) {
    QueryParameters.rejectAll(request);
    String id = ResourceIdCheck.inPath(ID, appId);
    return apps.all().stream()
        .filter(app -> app.appId().equals(id))
        .findFirst()
        .map(this::body)
        .orElseThrow(() -> new ProblemException(ProblemFactory.notFound(ID, id)));
  }

  private Body body(HealthAppRecord app) {
    return new Body(
        app.appId(),
        urls.resource(ResourceUrls.HEALTH_APPS, app.appId()),
        app.name(),
        app.manufacturer(),
        app.level().code(),
        app.levelSince().orElse(null),
        app.website().orElse(null));
  }

  /** The response body for a health application. */
  record Body(
      String appId,
      URI href,
      String name,
      String manufacturer,
      String level,
      @Nullable LocalDate levelSince,
      @Nullable String website) {}
}
