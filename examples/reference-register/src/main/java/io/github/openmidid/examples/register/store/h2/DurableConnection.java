package io.github.openmidid.examples.register.store.h2;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose commits and queries wait for the write to the storage device. A statement must
 * be executed in the transaction in which it was created, or outside of one, as Spring does.
 */
final class DurableConnection implements InvocationHandler {
  private final DatabaseSession session;
  private final String forceStatement;

  private DurableConnection(DatabaseSession session, String forceStatement) {
    this.session = session;
    this.forceStatement = forceStatement;
  }

  static Connection of(DatabaseSession session, String forceStatement) {
    return proxy(Connection.class, new DurableConnection(session, forceStatement));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            DurableConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Connection connection = session.connection();
    return switch (method.getName()) {
      case "commit" -> commit(connection, method, arguments);
      case "rollback" -> read(connection, method, arguments);
      case "close", "abort" -> isWritten() ? session.invoke(connection, method, arguments) : null;
      case "isValid" ->
          session.isLost() ? (Object) false : session.invoke(connection, method, arguments);
      default -> wrap(session.invoke(connection, method, arguments));
    };
  }

  /**
   * Wraps a statement, except in a transaction, in which only the commit has to wait for the write.
   */
  private @Nullable Object wrap(@Nullable Object result) throws SQLException {
    if (!(result instanceof Statement plain) || !session.connection().getAutoCommit()) {
      return result;
    }
    if (plain instanceof CallableStatement statement) {
      return proxy(CallableStatement.class, new StatementHandler(statement));
    }
    if (plain instanceof PreparedStatement statement) {
      return proxy(PreparedStatement.class, new StatementHandler(statement));
    }
    return proxy(Statement.class, new StatementHandler(plain));
  }

  /** Executes a method that commits, and waits for the write. */
  private @Nullable Object commit(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    GroupCommit group = session.group();
    group.begin();
    Object result;
    try {
      result = session.invoke(target, method, arguments);
    } finally {
      group.finish();
    }
    group.await(this::force);
    return result;
  }

  /**
   * Executes a query or a rollback, and waits for the write of all data that may have been read.
   */
  private @Nullable Object read(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object result = session.invoke(target, method, arguments);
    session.group().awaitSeen(this::force);
    return result;
  }

  /**
   * Writes all committed data to the storage device; if that fails, the database is reopened, since
   * the content of the device is unknown.
   */
  private void force() throws SQLException {
    session.requireOpen();
    try (Statement statement = session.connection().createStatement()) {
      session.awaitWrites();
      statement.execute(forceStatement);
    } catch (SQLException e) {
      session.shutDown();
      throw e;
    }
    session.requireOpen(); // a write in the background may have failed meanwhile
  }

  /**
   * Returns whether all data is written; if not, the database is lost. With the last connection H2
   * (2.4) closes the database, and would loop permanently if that write failed.
   */
  private boolean isWritten() {
    try {
      session.requireOpen();
      session.awaitWrites();
    } catch (SQLException e) {
      session.shutDown();
    }
    return !session.isLost();
  }

  /** Handles a statement in auto-commit mode, in which each execution is a transaction. */
  private final class StatementHandler implements InvocationHandler {
    private final Statement statement;

    StatementHandler(Statement statement) {
      this.statement = statement;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      String name = method.getName();
      if (name.equals("close") && session.isLost()) {
        return null;
      }
      if (!name.startsWith("execute")) {
        return session.invoke(statement, method, arguments);
      }
      return name.equals("executeQuery")
          ? read(statement, method, arguments)
          : commit(statement, method, arguments);
    }
  }
}
