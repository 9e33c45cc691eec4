package io.github.openmidid.examples.register.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A statement with its parameters, not yet made. Several go to the database together: by itself,
 * each would be a way there and back.
 */
public final class BatchStatement {
  private final String sql;
  private final List<@Nullable Object> parameters;

  private BatchStatement(String sql, List<@Nullable Object> parameters) {
    this.sql = sql;
    this.parameters = parameters;
  }

  /** A statement with a question mark for each parameter. */
  public static BatchStatement of(String sql, @Nullable Object... parameters) {
    return new BatchStatement(sql, Collections.unmodifiableList(Arrays.asList(parameters)));
  }

  /** Makes these, in this order; inside a transaction, since what fails leaves those before it. */
  public static void execute(JdbcClient jdbc, BatchStatement... statements) {
    jdbc.sql(Stream.of(statements).map(one -> one.sql).collect(Collectors.joining("; ")))
        .params(Stream.of(statements).flatMap(one -> one.parameters.stream()).toList())
        .update();
  }
}
