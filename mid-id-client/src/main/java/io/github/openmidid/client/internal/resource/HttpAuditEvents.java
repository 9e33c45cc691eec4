package io.github.openmidid.client.internal.resource;

import io.github.openmidid.MidId;
import io.github.openmidid.client.access.AuditEvent;
import io.github.openmidid.client.access.AuditEventPage;
import io.github.openmidid.client.access.AuditEvents;
import io.github.openmidid.client.internal.contract.Page;
import io.github.openmidid.client.internal.resource.page.PageCursor;
import io.github.openmidid.client.internal.resource.page.ResumeCursor;
import io.github.openmidid.client.paging.PagedList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The audit trail of a register, read over HTTP. */
public final class HttpAuditEvents extends HttpResource implements AuditEvents {
  private static final String LIST = "listAuditEvents";
  private static final String ALL = "";

  public HttpAuditEvents(ResourceContext context) {
    super(context);
  }

  @Override
  public PagedList<AuditEvent> paged() {
    return paged(Optional.empty());
  }

  @Override
  public PagedList<AuditEvent> paged(MidId midId) {
    return paged(Optional.of(midId));
  }

  private PagedList<AuditEvent> paged(Optional<MidId> midId) {
    @Nullable String filter = midId.map(MidId::toString).orElse(null);
    return list(
        PageCursor.opaque("afterCursor"),
        LIST,
        List.of(midId.map(MidId::toString).orElse(ALL)),
        matching(
            midId,
            AuditEvent::midId,
            (after, context) -> api.listAuditEvents(filter, after, context)));
  }

  @Override
  public AuditEventPage page() {
    return read(null);
  }

  @Override
  public AuditEventPage pageAfter(String cursor) {
    return read(ofAll().parse(cursor));
  }

  private AuditEventPage read(@Nullable String after) {
    return runner.run(
        context -> {
          Page<AuditEvent> page = api.listAuditEvents(null, after, context);
          String cursor = ofAll().toText(page.requireCursor());
          return new AuditEventPage(page.items(), cursor, page.next().isPresent());
        });
  }

  private ResumeCursor ofAll() {
    return cursors(LIST, List.of(ALL));
  }
}
