package io.github.openmidid.examples.register.fanc;

import io.github.openmidid.examples.register.store.ChangeFeed;
import io.github.openmidid.examples.register.store.ChangeFeedFactory;
import io.github.openmidid.examples.register.store.SelectQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the identifiers in FANC's scope as a change feed, each once, at the place of its latest
 * change.
 */
@Repository
public class FancListStore {
  private static final String SELECT =
      "SELECT r.fanc_place, r.mid_id, r.modality, r.operator, r.status, r.fanc_changed_at,"
          + " d.campus, d.establishment_unit_number, d.fanc_establishment_number,"
          + " d.decommissioning_date, d.fanc_device_number"
          + " FROM registration r"
          + " LEFT JOIN device d ON d.mid_id = r.mid_id";

  private final JdbcClient jdbc;
  private final ChangeFeed feed;

  /** Creates a store on this database. */
  public FancListStore(JdbcClient jdbc, ChangeFeedFactory feeds) {
    this.jdbc = jdbc;
    feed =
        feeds.of(
            new ChangeFeed.Source(
                "fanc", "registration", "mid_id", "fanc_place", "fanc_changed_at, mid_id"));
  }

  /** Returns the first entries after a position in the feed. */
  public List<FancListEntry> after(long place, int limit) {
    return feed.read(
        () ->
            new SelectQuery(SELECT)
                .where("r.fanc_place > :place", "place", place)
                .list(jdbc, "r.fanc_place", limit, FancListStore::device),
        limit);
  }

  private static FancListEntry device(ResultSet row, int number) throws SQLException {
    return new FancListEntry(
        row.getLong("fanc_place"),
        row.getString("mid_id"),
        row.getString("modality"),
        row.getString("operator"),
        row.getString("status"),
        Optional.ofNullable(row.getString("campus")),
        Optional.ofNullable(row.getString("establishment_unit_number")),
        Optional.ofNullable(row.getString("fanc_establishment_number")),
        Optional.ofNullable(row.getString("fanc_device_number")),
        Optional.ofNullable(row.getObject("decommissioning_date", LocalDate.class)),
        row.getObject("fanc_changed_at", OffsetDateTime.class).toInstant());
  }
}
