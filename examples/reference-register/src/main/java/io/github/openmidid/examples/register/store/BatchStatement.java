package io.github.openmidid.examples.register.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An SQL statement with its parameters, to be executed together with others in one round trip to
 * the database.
 */
public final class BatchStatement {
  private final String sql;
  private final List<@Nullable Object> parameters;

  private BatchStatement(String sql, List<@Nullable Object> parameters) {
    this.sql = sql;
    this.parameters = parameters;
  }

  /** Creates a statement from SQL with a question mark for each parameter. */
  public static BatchStatement of(String sql, @Nullable Object... parameters) {
    return new BatchStatement(sql, Collections.unmodifiableList(Arrays.asList(parameters)));
  }

  /**
   * Executes many statements, those with the same SQL together: each group in the order of its
   * first statement. Must be called inside a transaction.
   */
  public static void executeGrouped(JdbcOperations jdbc, List<BatchStatement> statements) {
    Map<String, List<Object[]>> groups = new LinkedHashMap<>();
    for (BatchStatement one : statements) {
      groups.computeIfAbsent(one.sql, sql -> new ArrayList<>()).add(one.parameters.toArray());
    }
    groups.forEach(
        (sql, rows) -> jdbc.batchUpdate(sql, rows, rows.size(), BatchStatement::setParameters));
  }

  private static void setParameters(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value == null || value instanceof String) {
        // Spring would ask the driver for the type of each null.
        statement.setObject(i + 1, value);
      } else {
        StatementCreatorUtils.setParameterValue(statement, i + 1, SqlTypeValue.TYPE_UNKNOWN, value);
      }
    }
  }

  /**
   * Executes the statements in this order. Must be called inside a transaction: if one fails, those
   * before it are not undone otherwise.
   */
  public static void execute(JdbcClient jdbc, BatchStatement... statements) {
    jdbc.sql(Stream.of(statements).map(one -> one.sql).collect(Collectors.joining("; ")))
        .params(Stream.of(statements).flatMap(one -> one.parameters.stream()).toList())
        .update();
  }
}
