package io.github.openmidid.examples.register.audit;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.CursorPageBody;
import io.github.openmidid.examples.register.web.FeedCursor;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The read-only operation on the audit trail. */
@RestController
@RequestMapping(
    path = ResourceUrls.BASE_PATH + ResourceUrls.AUDIT_EVENTS,
    produces = MediaType.APPLICATION_JSON_VALUE)
class AuditController {
  private static final Set<String> PARAMETERS =
      Set.of(QueryParameters.MID_ID, FeedCursor.PARAMETER, QueryParameters.PAGE_SIZE);

  private final AuditStore log;
  private final ResourceUrls urls;

  AuditController(AuditStore log, ResourceUrls urls) {
    this.log = log;
    this.urls = urls;
  }

  @GetMapping
  CursorPageBody<Body> list(HttpServletRequest request, Caller caller) {
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters = QueryParameters.of(request, PARAMETERS, issues);
    Optional<MidId> midId = parameters.midId(QueryParameters.MID_ID);
    long after = parameters.cursor();
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    return CursorPageBody.of(
        log.list(new AuditFilter(caller.limitedTo(), midId, after), pageSize + 1),
        pageSize,
        after,
        AuditRecord::place,
        event -> Body.of(event, caller),
        cursor -> urls.nextPage(ResourceUrls.AUDIT_EVENTS, request, FeedCursor.PARAMETER, cursor));
  }

  /** The response body for an audit event. */
  record Body(
      String auditEventId,
      Instant occurredAt,
      String action,
      String organization,
      @Nullable String userId,
      @Nullable String midId,
      @Nullable String deviceId,
      @Nullable String delegationId,
      @Nullable String accessRequestId,
      @Nullable String traceId) {

    /** Omits the user ids of other organizations. */
    private static Body of(AuditRecord event, Caller caller) {
      boolean whole = caller.maySee(event.organization());
      return new Body(
          event.auditEventId(),
          event.occurredAt(),
          event.action(),
          event.organization(),
          event.userId().filter(user -> whole).orElse(null),
          event.midId().orElse(null),
          event.deviceId().orElse(null),
          event.delegationId().orElse(null),
          event.accessRequestId().orElse(null),
          event.traceId().filter(trace -> whole).orElse(null));
    }
  }
}
