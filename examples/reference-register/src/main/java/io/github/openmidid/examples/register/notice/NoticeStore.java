package io.github.openmidid.examples.register.notice;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.store.SelectQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the existing devices with their identifiers. */
@Repository
public class NoticeStore {
  private static final String SELECT =
      "SELECT e.cadastre_number, e.mid_id, e.device_id, e.registered_on, r.operator, r.modality,"
          + " r.granted_at, d.make, d.model, d.serial_number, d.campus, d.fanc_device_number"
          + " FROM existing_device e JOIN registration r ON r.mid_id = e.mid_id"
          + " JOIN device d ON d.device_id = e.device_id";

  private final JdbcClient jdbc;

  /** Creates a store on this database. */
  public NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the first existing devices of an operator, ordered by identifier. */
  List<NoticeEntry> list(String operator, Optional<MidId> after, int limit) {
    return query(operator)
        .where("e.mid_id > :after", "after", after.map(MidId::toString))
        .list(jdbc, "e.mid_id", limit, NoticeStore::entry);
  }

  /** Returns all existing devices of an operator, ordered by identifier. */
  public List<NoticeEntry> all(String operator) {
    return list(operator, Optional.empty(), Integer.MAX_VALUE);
  }

  /** Returns whether an operator has identifiers, of existing devices or others. */
  public boolean knows(String operator) {
    return jdbc.sql("SELECT 1 FROM registration WHERE operator = ? LIMIT 1")
        .param(operator)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private static SelectQuery query(String operator) {
    return new SelectQuery(SELECT).where("r.operator = :operator", "operator", operator);
  }

  private static NoticeEntry entry(ResultSet row, int number) throws SQLException {
    return new NoticeEntry(
        row.getString("cadastre_number"),
        MidId.of(row.getString("mid_id")),
        row.getString("device_id"),
        row.getString("operator"),
        row.getString("modality"),
        row.getObject("registered_on", LocalDate.class),
        row.getObject("granted_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("make")),
        Optional.ofNullable(row.getString("model")),
        Optional.ofNullable(row.getString("serial_number")),
        Optional.ofNullable(row.getString("campus")),
        Optional.ofNullable(row.getString("fanc_device_number")));
  }
}
