package io.github.openmidid.examples.register.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections to a database that does not write a commit to the storage device by itself.
 *
 * <p>A commit returns after that write, and a query after the write of everything that it may have
 * seen. So whoever uses these connections can acknowledge what is committed and show what is read:
 * a process crash or a power failure does not undo it. No code above needs to think of it. If the
 * write fails, the commit or the query throws.
 */
final class DurableDataSource extends DelegatingDataSource {
  private final String forceStatement;
  private final GroupCommit group = new GroupCommit();

  /**
   * Creates durable connections.
   *
   * @param target the connections of the driver
   * @param forceStatement the SQL statement that writes all committed data to the storage device
   */
  DurableDataSource(DataSource target, String forceStatement) {
    super(target);
    this.forceStatement = forceStatement;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return durable(super.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return durable(super.getConnection(user, password));
  }

  private Connection durable(Connection connection) {
    return proxy(Connection.class, new ConnectionHandler(connection));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            DurableDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object invoke(
      Object target, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  /** Executes a method that commits, and waits for the write. */
  private @Nullable Object commit(
      Connection connection, Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    group.begin();
    Object result;
    try {
      result = invoke(target, method, arguments);
    } finally {
      group.finish();
    }
    group.await(() -> force(connection));
    return result;
  }

  /**
   * Executes a method that ends a view of the data, and waits for the write of what it has seen.
   */
  private @Nullable Object read(
      Connection connection, Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object result = invoke(target, method, arguments);
    group.awaitSeen(() -> force(connection));
    return result;
  }

  private void force(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(forceStatement);
    }
  }

  private final class ConnectionHandler implements InvocationHandler {
    private final Connection connection;

    ConnectionHandler(Connection connection) {
      this.connection = connection;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      return switch (method.getName()) {
        case "commit" -> commit(connection, connection, method, arguments);
        case "rollback" -> read(connection, connection, method, arguments);
        default -> wrap(DurableDataSource.invoke(connection, method, arguments));
      };
    }

    private @Nullable Object wrap(@Nullable Object result) {
      if (result instanceof CallableStatement statement) {
        return proxy(CallableStatement.class, new StatementHandler(connection, statement));
      }
      if (result instanceof PreparedStatement statement) {
        return proxy(PreparedStatement.class, new StatementHandler(connection, statement));
      }
      return result instanceof Statement statement
          ? proxy(Statement.class, new StatementHandler(connection, statement))
          : result;
    }
  }

  /** A statement: outside of a transaction it is one of its own. */
  private final class StatementHandler implements InvocationHandler {
    private final Connection connection;
    private final Statement statement;

    StatementHandler(Connection connection, Statement statement) {
      this.connection = connection;
      this.statement = statement;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      if (!method.getName().startsWith("execute") || !connection.getAutoCommit()) {
        return DurableDataSource.invoke(statement, method, arguments);
      }
      return method.getName().equals("executeQuery")
          ? read(connection, statement, method, arguments)
          : commit(connection, statement, method, arguments);
    }
  }
}
