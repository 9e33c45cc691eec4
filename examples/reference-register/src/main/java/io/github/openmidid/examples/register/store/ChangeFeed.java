package io.github.openmidid.examples.register.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A change feed that readers resume from a cursor without missing a change.
 *
 * <p>A sequence number that is assigned before the commit can become visible after a higher one, so
 * that a reader would skip it. Here a change gets its place when the feed is read, after it was
 * committed, and from one reader at a time on all nodes: a change that becomes visible later has a
 * higher place.
 */
public final class ChangeFeed {
  private static final int BATCH = 1000;

  private final JdbcTemplate jdbc;
  private final RetryingTransaction transaction;
  private final Source source;

  /** Creates a feed of this source. */
  ChangeFeed(JdbcTemplate jdbc, RetryingTransaction transaction, Source source) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.source = source;
  }

  /**
   * Reads a page; if it is not full, assigns positions to committed changes that have none yet.
   *
   * @param page queries the changes after a cursor, except those without a position
   * @param wanted the number of changes on a full page
   */
  public <T> List<T> read(Supplier<List<T>> page, int wanted) {
    boolean waiting = hasWaiting();
    List<T> found = page.get(); // not before: another reader may have assigned places in between
    while (found.size() < wanted && waiting) {
      waiting = transaction.execute(this::place) && hasWaiting();
      found = page.get();
    }
    return found;
  }

  private boolean hasWaiting() {
    return !waiting(" LIMIT 1").isEmpty();
  }

  /**
   * Assigns positions to changes that have none; returns false if other readers have assigned them
   * all.
   */
  private boolean place() {
    long last =
        Objects.requireNonNull(
            jdbc.queryForObject(
                "SELECT last_place FROM feed WHERE name = ? FOR UPDATE",
                Long.class,
                source.name()));
    // Rows that are locked by a running transaction get a place later.
    List<Object> keys = waiting(" LIMIT " + BATCH + " FOR UPDATE SKIP LOCKED");
    List<Object[]> places = new ArrayList<>();
    for (Object key : keys) {
      places.add(new Object[] {last + places.size() + 1, key});
    }
    jdbc.batchUpdate(
        "UPDATE "
            + source.table()
            + " SET "
            + source.place()
            + " = ? WHERE "
            + source.key()
            + " = ?",
        places);
    jdbc.update(
        "UPDATE feed SET last_place = ? WHERE name = ?", last + places.size(), source.name());
    return !keys.isEmpty();
  }

  private List<Object> waiting(String more) {
    return jdbc.queryForList(
        "SELECT "
            + source.key()
            + " FROM "
            + source.table()
            + " WHERE "
            + source.place()
            + " IS NULL ORDER BY "
            + source.order()
            + more,
        Object.class);
  }

  /**
   * The table of a feed.
   *
   * @param name the name of the feed
   * @param table the table with a row for each change
   * @param key the primary key column
   * @param place the column of the place, initially null
   * @param order the columns by which places are assigned: approximately the order of creation
   */
  public record Source(String name, String table, String key, String place, String order) {}
}
