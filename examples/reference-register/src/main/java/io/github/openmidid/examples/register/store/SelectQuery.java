package io.github.openmidid.examples.register.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A question to the database with those conditions that are asked for; values are parameters. */
public final class SelectQuery {
  private final StringBuilder sql;
  private final Map<String, Object> parameters = new HashMap<>();
  private boolean isNarrowed;

  /**
   * Everything at first.
   *
   * @param select the statement up to its conditions
   */
  public SelectQuery(String select) {
    sql = new StringBuilder(select);
  }

  /** Only what fulfils a condition, as in {@code "mid_id = :midId"}. */
  public SelectQuery where(String condition, String name, Object value) {
    sql.append(isNarrowed ? " AND (" : " WHERE (").append(condition).append(')');
    parameters.put(name, value);
    isNarrowed = true;
    return this;
  }

  /** The same if there is a value; otherwise nothing. */
  public SelectQuery where(String condition, String name, Optional<?> value) {
    return value.isPresent() ? where(condition, name, value.get()) : this;
  }

  /** All that is left. */
  public <T> List<T> list(JdbcClient jdbc, RowMapper<T> row) {
    return jdbc.sql(sql.toString()).params(parameters).query(row).list();
  }

  /** The first of what is left, in an order. */
  public <T> List<T> list(JdbcClient jdbc, String order, int limit, RowMapper<T> row) {
    parameters.put("limit", limit);
    sql.append(" ORDER BY ").append(order).append(" LIMIT :limit");
    return list(jdbc, row);
  }
}
