package io.github.openmidid.examples.register.store;

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
    groups.forEach(jdbc::batchUpdate);
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
