package io.github.openmidid.examples.register.store.h2;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
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

  /**
   * One opening of the database, shared by its connections: a write of the database that was opened
   * again says nothing of what was committed before.
   *
   * <p>Until it has written a version, an opening appends to the file: the version that H2 found
   * may be one that the header does not name, since the process was killed between the two writes.
   */
  static final class Opening {
    private final GroupCommit group = new GroupCommit();
    private final AtomicBoolean lost = new AtomicBoolean();
    private final long firstVersion;

    Opening(Database database) {
      MVStore store = database.getStore().getMvStore();
      firstVersion = store.getFileStore().lastChunkVersion();
      store.setReuseSpace(false);
    }
  }

  /**
   * Creates the session of a connection.
   *
   * @param database the database of the connection
   * @param opening the same object for each connection to this database
   */
  DatabaseSession(Connection connection, Database database, Opening opening) {
    this.connection = connection;
    this.database = database;
    this.opening = opening;
  }

  /** Returns the database of a connection: another object after it was opened again. */
  static Database database(Connection connection) throws SQLException {
    return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase();
  }

  Connection connection() {
    return connection;
  }

  /** Returns what the commits of this opening wait for together. */
  GroupCommit group() {
    return opening.group;
  }

  /** Throws if the database was lost. */
  void requireOpen() throws SQLException {
    if (isLost()) {
      throw lost();
    }
  }

  /** Returns whether the database was lost, and shuts it down if that is new. */
  boolean isLost() {
    if (!opening.lost.get()) {
      MVStore store = database.getStore().getMvStore();
      if (store.getPanicException() != null || store.isClosed()) {
        shutDown();
      }
    }
    return opening.lost.get();
  }

  /**
   * Shuts the database down without writing anything; its connections are lost. At most once: H2
   * would otherwise no longer find the database that was opened again meanwhile.
   */
  void shutDown() {
    if (opening.lost.compareAndSet(false, true) && !database.isClosing()) {
      database.shutdownImmediately();
    }
  }

  /**
   * Waits until everything that is committed is written to the file. {@code CHECKPOINT SYNC} does
   * not wait for what H2 writes in the background (H2 2.4): it would force the file too early.
   *
   * @throws SQLException if the database is lost, or closed by a failed write
   */
  void awaitWrites() throws SQLException {
    MVStore store = database.getStore().getMvStore();
    try {
      store.commit();
      long version = store.getCurrentVersion();
      FileStore<?> file = store.getFileStore();
      if (file.lastChunkVersion() < version) {
        store.executeFilestoreOperation(() -> {}); // runs when all other operations have ended
      }
      if (file.lastChunkVersion() < version) {
        throw new SQLException("H2 has not written all committed data");
      }
      if (version > opening.firstVersion) {
        store.setReuseSpace(true);
      }
    } catch (MVStoreException e) {
      throw new SQLException("H2 has not written all committed data", e);
    }
  }

  /**
   * Invokes a method of the connection or of one of its statements, unless the database is lost.
   */
  @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    boolean isOfEveryObject = method.getDeclaringClass() == Object.class;
    if (!isOfEveryObject) {
      requireOpen();
    }
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw isLost() ? lost() : Objects.requireNonNull(e.getCause());
    }
  }

  private static SQLException lost() {
    return new SQLNonTransientConnectionException(
        "Database is already closed; H2 closes it if a write fails", CONNECTION_DOES_NOT_EXIST);
  }
}
