package io.github.openmidid.client.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.client.AuditEvent;
import io.github.openmidid.client.AuditEventPage;
import io.github.openmidid.client.AuditEvents;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The audit trail. */
final class HttpAuditEvents implements AuditEvents {
  private final HttpMidIdClient client;
  private final AuditApi audit;

  HttpAuditEvents(HttpMidIdClient client, AuditApi audit) {
    this.client = client;
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
    return Listing.stream(
        client,
        "afterCursor",
        (after, deadline) ->
            Asked.eachAbout(
                midId,
                audit.listAuditEvents(filter, after, deadline).toPage(),
                event -> event.midId().or(() -> midId)));
  }

  @Override
  public AuditEventPage page() {
    return read(null);
  }

  @Override
  public AuditEventPage pageAfter(String cursor) {
    return read(Ids.givenCursor(cursor));
  }

  private AuditEventPage read(@Nullable String cursor) {
    return client.call(
        (api, deadline) -> audit.listAuditEvents(null, cursor, deadline).toCursorPage());
  }
}
