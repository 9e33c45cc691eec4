package io.github.openmidid.examples.register.store;

import com.zaxxer.hikari.HikariDataSource;
import io.github.openmidid.examples.register.config.Database;
import io.github.openmidid.examples.register.config.DatabaseCredentials;
import io.github.openmidid.examples.register.config.PostgresUrl;

/** Makes the connections to the database. */
public final class ConnectionPoolFactory {
  private static final int CONNECTIONS = 8;
  private static final int WAIT_MS = 5_000;
  private static final int VALIDATION_MS = 2_000;

  private ConnectionPoolFactory() {}

  /** A pool; it connects when it is first asked for a connection. */
  public static HikariDataSource of(Database database, DatabaseCredentials credentials) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(database.jdbcUrl());
    pool.setUsername(credentials.user());
    pool.setPassword(String.valueOf(credentials.password().get()));
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(WAIT_MS);
    pool.setValidationTimeout(VALIDATION_MS);
    pool.setExceptionOverrideClassName(DeadConnectionEviction.class.getName());
    database.connectionInitSql().ifPresent(pool::setConnectionInitSql);
    if (database instanceof PostgresUrl) {
      // A server that has gone without a word must not hold a request for ever.
      pool.addDataSourceProperty("connectTimeout", "5");
      pool.addDataSourceProperty("socketTimeout", "30");
      pool.addDataSourceProperty("tcpKeepAlive", "true");
      pool.addDataSourceProperty("ApplicationName", "mid-id-register");
    }
    return pool;
  }
}
