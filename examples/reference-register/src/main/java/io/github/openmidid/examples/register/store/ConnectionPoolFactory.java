package io.github.openmidid.examples.register.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import io.github.openmidid.examples.register.config.Database;
import io.github.openmidid.examples.register.config.DatabaseCredentials;
import io.github.openmidid.examples.register.config.H2Url;
import io.github.openmidid.examples.register.config.PostgresUrl;
import io.github.openmidid.examples.register.store.h2.DeadConnectionEviction;
import io.github.openmidid.examples.register.store.h2.DurableDataSource;
import io.github.openmidid.examples.register.store.h2.FailStopFiles;
import java.util.Properties;
import javax.sql.DataSource;

/** Creates the connection pool. */
public final class ConnectionPoolFactory {
  private static final int CONNECTIONS = 8;
  private static final int WAIT_MS = 5_000;
  private static final int VALIDATION_MS = 2_000;

  private ConnectionPoolFactory() {}

  /** Creates a pool, which connects when the first connection is requested. */
  public static HikariDataSource of(Database database, DatabaseCredentials credentials) {
    HikariDataSource pool = new HikariDataSource();
    String password = String.valueOf(credentials.password().get());
    database
        .forceStatement()
        .ifPresentOrElse(
            statement ->
                pool.setDataSource(
                    durable(database.jdbcUrl(), credentials.user(), password, statement)),
            () -> pool.setJdbcUrl(database.jdbcUrl()));
    pool.setUsername(credentials.user());
    pool.setPassword(password);
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(WAIT_MS);
    pool.setValidationTimeout(VALIDATION_MS);
    pool.setExceptionOverrideClassName(DeadConnectionEviction.class.getName());
    database.connectionInitSql().ifPresent(pool::setConnectionInitSql);
    // A StoreFiller replaces the file in the meantime.
    pool.setAllowPoolSuspension(database instanceof H2Url);
    if (database instanceof PostgresUrl) {
      // A server that disappears without closing the connection must not block a request
      // permanently.
      pool.addDataSourceProperty("connectTimeout", "5");
      pool.addDataSourceProperty("socketTimeout", "30");
      pool.addDataSourceProperty("tcpKeepAlive", "true");
      pool.addDataSourceProperty("ApplicationName", "mid-id-register");
    }
    return pool;
  }

  private static DataSource durable(
      String url, String user, String password, String forceStatement) {
    FailStopFiles.register();
    // The data source that the pool would create from the URL itself.
    return new DurableDataSource(
        new DriverDataSource(url, null, new Properties(), user, password), forceStatement);
  }
}
