package io.github.openmidid.examples.register.timeline;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.billing.BillingNumberReader;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.web.PageBody;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.ProblemException;
import io.github.openmidid.examples.register.web.problem.ProblemFactory;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operations that read the timelines of devices. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.DEVICE_TIMELINES,
    produces = MediaType.APPLICATION_JSON_VALUE)
class DeviceTimelinesController {
  private static final String AFTER = "afterMidId";
  private static final String ON = "on";
  private static final Set<String> PARAMETERS =
      Set.of(BillingNumberReader.NAME, ON, AFTER, QueryParameters.PAGE_SIZE);

  private final DeviceTimelineStore timelines;
  private final ResourceUrls urls;

  DeviceTimelinesController(DeviceTimelineStore timelines, ResourceUrls urls) {
    this.timelines = timelines;
    this.urls = urls;
  }

  @GetMapping
  DeviceTimelinesBody list(HttpServletRequest request, Caller caller) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, PARAMETERS, issues);
    DeviceTimelineFilter filter =
        new DeviceTimelineFilter(
            caller.operators(Scopes.CONSULT_DEVICES),
            parameters.text(BillingNumberReader.NAME, BillingNumberReader.LONGEST),
            parameters.date(ON),
            parameters.midId(AFTER));
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    List<DeviceTimelineRecord> found = timelines.list(filter, pageSize + 1);
    return DeviceTimelinesBody.of(
        filter.operators(),
        PageBody.of(
            found,
            pageSize,
            DeviceTimelineBody::of,
            last ->
                urls.nextPage(
                    ResourceUrls.DEVICE_TIMELINES, request, AFTER, last.midId().toString())));
  }

  @GetMapping("/{midId}")
  Map<String, Object> find(HttpServletRequest request, @PathVariable String midId, Caller caller) {
    QueryParameters.rejectAll(request);
    MidId requested = IssueCollector.midIdInPath(midId);
    return timelines.findAll(List.of(requested)).stream()
        .filter(timeline -> caller.maySeeOperator(timeline.operator(), Scopes.CONSULT_DEVICES))
        .findFirst()
        .map(DeviceTimelineBody::of)
        .orElseThrow(() -> new ProblemException(ProblemFactory.notFound("midId", midId)));
  }
}
