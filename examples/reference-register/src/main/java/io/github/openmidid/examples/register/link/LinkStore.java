package io.github.openmidid.examples.register.link;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.rules.Warning;
import io.github.openmidid.examples.register.store.BatchStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the links, which are added, and neither changed nor removed. */
@Repository
public class LinkStore {
  private static final String SELECT = "SELECT mid_id, device_id, linked_at, warnings FROM link";

  private final JdbcClient jdbc;

  /** Creates a store on this database. */
  public LinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the link of an identifier, if it has one. */
  public Optional<LinkRecord> find(MidId midId) {
    return jdbc.sql(SELECT + " WHERE mid_id = ?")
        .param(midId.toString())
        .query(LinkStore::link)
        .optional();
  }

  /** Returns the link of a device, if it has one. */
  Optional<LinkRecord> findByDevice(String deviceId) {
    return jdbc.sql(SELECT + " WHERE device_id = ?")
        .param(deviceId)
        .query(LinkStore::link)
        .optional();
  }

  /** Adds a link; unique keys reject a second one of the identifier or the device. */
  void add(LinkRecord link, String by) {
    BatchStatement.execute(jdbc, insertStatement(link, by));
  }

  /** Returns the statement that adds a link, for execution together with others. */
  public static BatchStatement insertStatement(LinkRecord link, String by) {
    return BatchStatement.of(
        "INSERT INTO link (mid_id, device_id, linked_at, linked_by, warnings)"
            + " VALUES (?, ?, ?, ?, ?)",
        link.midId().toString(),
        link.deviceId(),
        link.linkedAt().atOffset(ZoneOffset.UTC),
        by,
        Warning.join(link.warnings()));
  }

  private static LinkRecord link(ResultSet row, int number) throws SQLException {
    return new LinkRecord(
        MidId.of(row.getString("mid_id")),
        row.getString("device_id"),
        row.getObject("linked_at", OffsetDateTime.class).toInstant(),
        Warning.split(row.getString("warnings")));
  }
}
