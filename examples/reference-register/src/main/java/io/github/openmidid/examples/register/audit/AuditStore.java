package io.github.openmidid.examples.register.audit;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.store.ChangeFeed;
import io.github.openmidid.examples.register.store.ChangeFeedFactory;
import io.github.openmidid.examples.register.store.SelectQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the audit trail as a change feed, oldest event first. */
@Repository
public class AuditStore {
  private static final String SELECT =
      "SELECT a.place, a.audit_event_id, a.occurred_at, a.action, a.organization, a.user_id,"
          + " a.mid_id, a.device_id, a.delegation_id, a.access_request_id, a.trace_id"
          + " FROM audit_event a LEFT JOIN registration r ON r.mid_id = a.mid_id";

  private final JdbcClient jdbc;
  private final ChangeFeed feed;

  /** Creates a store on this database. */
  public AuditStore(JdbcClient jdbc, ChangeFeedFactory feeds) {
    this.jdbc = jdbc;
    feed =
        feeds.of(
            new ChangeFeed.Source("audit", "audit_event", "event_number", "place", "event_number"));
  }

  /** Returns the first events that match the filter. */
  public List<AuditRecord> list(AuditFilter filter, int limit) {
    return feed.read(
        () ->
            new SelectQuery(SELECT)
                .where("a.place > :after", "after", filter.after())
                .where("a.mid_id = :midId", "midId", filter.midId().map(MidId::toString))
                .where(
                    "a.organization = :organization OR r.operator = :organization",
                    "organization",
                    filter.organization())
                .list(jdbc, "a.place", limit, AuditStore::event),
        limit);
  }

  private static AuditRecord event(ResultSet row, int number) throws SQLException {
    return new AuditRecord(
        row.getLong("place"),
        row.getString("audit_event_id"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("action"),
        row.getString("organization"),
        Optional.ofNullable(row.getString("user_id")),
        Optional.ofNullable(row.getString("mid_id")),
        Optional.ofNullable(row.getString("device_id")),
        Optional.ofNullable(row.getString("delegation_id")),
        Optional.ofNullable(row.getString("access_request_id")),
        Optional.ofNullable(row.getString("trace_id")));
  }
}
