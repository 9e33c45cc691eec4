package io.github.openmidid.examples.register.store.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.h2.engine.Database;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A source of connections to H2 whose commits wait for the write to the storage device, which H2
 * does not do by itself.
 *
 * <p>A commit returns after that write, and a query after the write of everything that it may have
 * seen. So whoever uses these connections can acknowledge what is committed and show what is read:
 * a process crash or a power failure does not undo it, if the database uses {@link FailStopFiles}.
 * Callers need no additional code. If the write fails, the commit or the query throws.
 */
public final class DurableDataSource extends DelegatingDataSource {
  private final String forceStatement;

  /** The openings of databases that still have connections; guarded by itself. */
  private final Map<Database, DatabaseSession.Opening> openings = new WeakHashMap<>();

  /**
   * Creates durable connections.
   *
   * @param target the connections of the driver
   * @param forceStatement the SQL statement that writes all committed data to the storage device
   */
  public DurableDataSource(DataSource target, String forceStatement) {
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

  private Connection durable(Connection connection) throws SQLException {
    Database database = DatabaseSession.database(connection);
    DatabaseSession.Opening opening;
    synchronized (openings) {
      opening = openings.computeIfAbsent(database, DatabaseSession.Opening::new);
    }
    return DurableConnection.of(new DatabaseSession(connection, database, opening), forceStatement);
  }
}
