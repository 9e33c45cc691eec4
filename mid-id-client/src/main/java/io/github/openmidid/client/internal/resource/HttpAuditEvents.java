package io.github.openmidid.client.internal.resource;

import io.github.openmidid.MidId;
import io.github.openmidid.client.access.AuditEvent;
import io.github.openmidid.client.access.AuditEventPage;
import io.github.openmidid.client.access.AuditEvents;
import io.github.openmidid.client.internal.contract.Page;
import io.github.openmidid.client.internal.contract.TextFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The audit trail of a register, read over HTTP. */
public final class HttpAuditEvents extends HttpResource implements AuditEvents {
  public HttpAuditEvents(ResourceContext context) {
    super(context);
  }

  @Override
  public Stream<AuditEvent> list() {
    return list(Optional.empty());
  }

  @Override
  public Stream<AuditEvent> list(MidId midId) {
    return list(Optional.of(midId));
  }

  private Stream<AuditEvent> list(Optional<MidId> midId) {
    @Nullable String filter = midId.map(MidId::toString).orElse(null);
    return list(
        midId,
        AuditEvent::midId,
        "afterCursor",
        (after, context) -> api.listAuditEvents(filter, after, context));
  }

  @Override
  public AuditEventPage page() {
    return read(null);
  }

  @Override
  public AuditEventPage pageAfter(String cursor) {
    return read(TextFormat.CURSOR.ofArgument("cursor", cursor));
  }

  private AuditEventPage read(@Nullable String cursor) {
    return runner.run(
        context -> {
          Page<AuditEvent> page = api.listAuditEvents(null, cursor, context);
          return new AuditEventPage(page.items(), page.requireCursor(), page.next().isPresent());
        });
  }
}
