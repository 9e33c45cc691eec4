package io.github.openmidid.examples.register.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Builds a {@code SELECT} statement with optional conditions; values are bound as parameters. */
public final class SelectQuery {
  private final StringBuilder sql;
  private final Map<String, Object> parameters = new HashMap<>();
  private boolean isNarrowed;

  /**
   * Creates a query without conditions.
   *
   * @param select the statement up to its {@code WHERE} clause
   */
  public SelectQuery(String select) {
    sql = new StringBuilder(select);
  }

  /**
   * Adds a condition such as {@code "mid_id = :midId"}; conditions are combined with {@code AND}.
   */
  public SelectQuery where(String condition, String name, Object value) {
    parameters.put(name, value);
    return where(condition);
  }

  /** Adds a condition without a parameter. */
  public SelectQuery where(String condition) {
    sql.append(isNarrowed ? " AND (" : " WHERE (").append(condition).append(')');
    isNarrowed = true;
    return this;
  }

  /** Adds a condition if there is a value. */
  public SelectQuery where(String condition, String name, Optional<?> value) {
    return value.isPresent() ? where(condition, name, value.get()) : this;
  }

  /** Executes the query and returns all rows. */
  public <T> List<T> list(JdbcClient jdbc, RowMapper<T> row) {
    return jdbc.sql(sql.toString()).params(parameters).query(row).list();
  }

  /** Executes the query and returns the first rows in an order. */
  public <T> List<T> list(JdbcClient jdbc, String order, int limit, RowMapper<T> row) {
    parameters.put("limit", limit);
    sql.append(" ORDER BY ").append(order).append(" LIMIT :limit");
    return list(jdbc, row);
  }
}
