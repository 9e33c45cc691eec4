package io.github.openmidid.client.internal.resource;

import io.github.openmidid.MidId;
import io.github.openmidid.client.access.AuditEvent;
import io.github.openmidid.client.access.AuditEventPage;
import io.github.openmidid.client.access.AuditEvents;
import io.github.openmidid.client.internal.call.OperationRunner;
import io.github.openmidid.client.internal.contract.AuditApi;
import io.github.openmidid.client.internal.wire.RequestMatch;
import io.github.openmidid.client.internal.wire.ResourceId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The audit trail of a register, read over HTTP. */
final class HttpAuditEvents implements AuditEvents {
  private final OperationRunner runner;
  private final AuditApi audit;

  HttpAuditEvents(OperationRunner runner, AuditApi audit) {
    this.runner = runner;
    this.audit = audit;
  }

  @Override
  public Stream<AuditEvent> list() {
    return stream(Optional.empty());
  }

  @Override
  public Stream<AuditEvent> list(MidId midId) {
    return stream(Optional.of(midId));
  }

  private Stream<AuditEvent> stream(Optional<MidId> midId) {
    @Nullable String filter = midId.map(MidId::toString).orElse(null);
    return PageStream.stream(
        runner,
        PageCursor.opaque("afterCursor"),
        (after, context) ->
            RequestMatch.requireEachSame(
                midId,
                audit.listAuditEvents(filter, after, context).toPage(),
                event -> event.midId().or(() -> midId)));
  }

  @Override
  public AuditEventPage page() {
    return read(null);
  }

  @Override
  public AuditEventPage pageAfter(String cursor) {
    return read(ResourceId.cursorOfArgument(cursor));
  }

  private AuditEventPage read(@Nullable String cursor) {
    return runner.run(context -> audit.listAuditEvents(null, cursor, context).toCursorPage());
  }
}
