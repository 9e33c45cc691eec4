package io.github.openmidid.client.testing;

import io.github.openmidid.MidId;
import io.github.openmidid.client.access.AuditEvent;
import io.github.openmidid.client.access.AuditEventPage;
import io.github.openmidid.client.access.AuditEvents;
import io.github.openmidid.client.paging.PagedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The audit trail, in memory. */
final class TestAuditEvents implements AuditEvents {
  private static final String START = "0";

  private final CallRunner runner;

  TestAuditEvents(CallRunner runner) {
    this.runner = runner;
  }

  @Override
  public PagedList<AuditEvent> paged() {
    return paged(Optional.empty());
  }

  @Override
  public PagedList<AuditEvent> paged(MidId midId) {
    return paged(Optional.of(midId));
  }

  private TestPagedList<Map.Entry<Long, AuditEvent>, AuditEvent> paged(Optional<MidId> midId) {
    return new TestPagedList<>(
        runner,
        new CallRunner.Request(
            TestOperation.LIST_AUDIT_EVENTS, midId.map(List::of).orElse(List.of()), null),
        List.of(midId.toString()),
        (register, caller, after) ->
            Optional.of(
                register
                    .audit()
                    .list(caller, midId, Long.parseLong(Objects.requireNonNullElse(after, START)))),
        entry -> String.valueOf(entry.getKey()),
        Map.Entry::getValue);
  }

  @Override
  public AuditEventPage page() {
    return read(null);
  }

  @Override
  public AuditEventPage pageAfter(String cursor) {
    return read(paged(Optional.empty()).cursor().parse(cursor));
  }

  private AuditEventPage read(@Nullable String after) {
    TestPagedList<?, AuditEvent> list = paged(Optional.empty());
    TestPagedList.Rows<AuditEvent> rows = list.read(after);
    String cursor = list.cursor().toText(Objects.requireNonNullElse(rows.last(), START));
    return new AuditEventPage(rows.items(), cursor, rows.hasMore());
  }
}
