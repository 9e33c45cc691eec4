package io.github.openmidid.examples.register.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Objects;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jspecify.annotations.Nullable;

/**
 * A connection to an H2 database that may be lost: H2 closes its file when a write fails, for
 * instance because the disk is full.
 *
 * <p>A statement on the connections that are left would not fail but loop permanently (H2 2.4), so
 * none is executed: the database is shut down, and the pool opens it again with new connections.
 */
final class DatabaseSession {
  private static final String CONNECTION_DOES_NOT_EXIST = "08003";

  private final Connection connection;
  private final Database database;
  private final Opening opening;

  /** One opening of the database, shared by its connections. */
  static final class Opening {
    private volatile boolean lost;

    boolean isLost() {
      return lost;
    }
  }

  DatabaseSession(Connection connection, Opening opening) throws SQLException {
    this.connection = connection;
    this.opening = opening;
    database = ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase();
  }

  Connection connection() {
    return connection;
  }

  /** Returns whether the database was lost, and shuts it down if that is new. */
  boolean isLost() {
    if (!opening.lost && database.getStore().getMvStore().isClosed()) {
      shutDown();
    }
    return opening.lost;
  }

  /** Shuts the database down without writing anything; its connections are lost. */
  void shutDown() {
    opening.lost = true;
    database.shutdownImmediately();
  }

  /**
   * Invokes a method of the connection or of one of its statements, unless the database is lost.
   */
  @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    boolean isOfEveryObject = method.getDeclaringClass() == Object.class;
    if (!isOfEveryObject && isLost()) {
      throw lost();
    }
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw isLost() ? lost() : Objects.requireNonNull(e.getCause());
    }
  }

  private static SQLException lost() {
    return new SQLNonTransientConnectionException(
        "the database was closed after a failed write", CONNECTION_DOES_NOT_EXIST);
  }
}
