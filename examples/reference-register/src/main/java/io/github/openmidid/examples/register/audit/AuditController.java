package io.github.openmidid.examples.register.audit;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.Cursor;
import io.github.openmidid.examples.register.web.CursorPage;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.problem.Issues;
import io.github.openmidid.examples.register.web.url.Links;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The trail, to be read and nothing else. */
@RestController
@RequestMapping(
    path = Links.BASE_PATH + Links.AUDIT_EVENTS,
    produces = MediaType.APPLICATION_JSON_VALUE)
class AuditController {
  private static final Set<String> PARAMETERS =
      Set.of(QueryParameters.MID_ID, Cursor.PARAMETER, QueryParameters.PAGE_SIZE);

  private final AuditLog log;
  private final Links links;

  AuditController(AuditLog log, Links links) {
    this.log = log;
    this.links = links;
  }

  @GetMapping
  CursorPage<Body> list(HttpServletRequest request, Caller caller) {
    Issues issues = new Issues();
    QueryParameters parameters = QueryParameters.of(request, PARAMETERS, issues);
    Optional<MidId> midId = parameters.midId(QueryParameters.MID_ID);
    long after = parameters.cursor();
    int pageSize = parameters.pageSize();
    issues.throwIfAny();
    return CursorPage.of(
        log.list(new AuditFilter(caller.limitedTo(), midId, after), pageSize + 1),
        pageSize,
        after,
        AuditEvent::place,
        event -> Body.of(event, caller),
        cursor -> links.nextPage(Links.AUDIT_EVENTS, request, Cursor.PARAMETER, cursor));
  }

  /** An event as it is answered. */
  record Body(
      String auditEventId,
      Instant occurredAt,
      String action,
      String organization,
      @Nullable String userId,
      @Nullable String midId,
      @Nullable String deviceId,
      @Nullable String delegationId,
      @Nullable String traceId) {

    /** Who works for another organization is not told. */
    private static Body of(AuditEvent event, Caller caller) {
      boolean whole = caller.sees(event.organization());
      return new Body(
          event.auditEventId(),
          event.occurredAt(),
          event.action(),
          event.organization(),
          event.userId().filter(user -> whole).orElse(null),
          event.midId().orElse(null),
          event.deviceId().orElse(null),
          event.delegationId().orElse(null),
          event.traceId().filter(trace -> whole).orElse(null));
    }
  }
}
