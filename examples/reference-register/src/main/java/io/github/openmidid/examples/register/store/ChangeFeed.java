package io.github.openmidid.examples.register.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A list of changes that is read on from a place in it, by readers that miss none. A number that a
 * change takes before it is committed may be seen after a higher one, and a reader would be past it
 * by then. Here a change gets its place when the list is read, after it was committed, and from one
 * reader at a time on all nodes: what is seen later has a higher place.
 */
public final class ChangeFeed {
  private static final int BATCH = 1000;

  private final JdbcTemplate jdbc;
  private final RetryingTransaction transaction;
  private final DurableTransaction durable;
  private final Source source;

  /** Of this source. */
  ChangeFeed(
      JdbcTemplate jdbc,
      RetryingTransaction transaction,
      DurableTransaction durable,
      Source source) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.durable = durable;
    this.source = source;
  }

  /**
   * Reads a page, with the changes that have no place yet if there is room for them.
   *
   * @param page asks the database for the changes after a place, those without one left out
   * @param wanted how many make a full page
   */
  public <T> List<T> read(Supplier<List<T>> page, int wanted) {
    boolean waiting = hasWaiting();
    List<T> found = page.get(); // not before: another reader may just have placed what waited
    while (found.size() < wanted && waiting) {
      waiting = transaction.execute(this::place) && hasWaiting();
      found = page.get();
    }
    // What others have just placed is answered only when it will stay.
    durable.sync();
    return found;
  }

  private boolean hasWaiting() {
    return !waiting(" LIMIT 1").isEmpty();
  }

  /** Gives places to changes that have none; false if nobody else has left any to place. */
  private boolean place() {
    long last =
        Objects.requireNonNull(
            jdbc.queryForObject(
                "SELECT last_place FROM feed WHERE name = ? FOR UPDATE",
                Long.class,
                source.name()));
    // What somebody is changing right now gets a place after that.
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
   * Where the changes are.
   *
   * @param name of the feed
   * @param table a row for each change
   * @param key the column that names a change
   * @param place the column of its place, null at first
   * @param order in which those without a place get one: about that in which they were made
   */
  public record Source(String name, String table, String key, String place, String order) {}
}
