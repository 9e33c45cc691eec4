package io.github.openmidid.examples.register.store;

import com.zaxxer.hikari.HikariDataSource;
import io.github.openmidid.examples.register.config.Database;
import io.github.openmidid.examples.register.config.DatabaseCredentials;
import io.github.openmidid.examples.register.config.H2Url;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds many rows to the file of an H2 database before the register accepts requests, as a whole or
 * not at all: to a copy of the file, which replaces it in one step. Nobody else reads the copy, so
 * that it needs neither one large transaction nor indexes before the end.
 */
public final class StoreFiller {
  /** With fewer rows, the copy would cost more than it saves. */
  private static final int MIN_ROWS = 10_000;

  /** The pages of the rows are read again for each index. */
  private static final long MAX_CACHE_KIB = 512 << 10;

  private final HikariDataSource pool;
  private final Database database;
  private final DatabaseCredentials credentials;

  /** Creates a filler of the database of a pool. */
  public StoreFiller(HikariDataSource pool, Database database, DatabaseCredentials credentials) {
    this.pool = pool;
    this.database = database;
    this.credentials = credentials;
  }

  /**
   * Returns whether this is the faster way to add rows to a store: to an H2 file with fewer rows.
   *
   * @param added the number of rows to add
   * @param present the number of rows that are there
   */
  public boolean isWorthwhile(long added, long present) {
    return database instanceof H2Url && added >= MIN_ROWS && added > present;
  }

  /**
   * Executes the statements; when this method returns, they are durable. Must not be called inside
   * a transaction, nor while anybody else uses the database.
   *
   * @param batches groups of statements, each of which is executed in a transaction of its own
   */
  public void fill(Stream<List<BatchStatement>> batches) {
    H2Url url = (H2Url) database;
    StoreFile file = StoreFile.of(url.path());
    try {
      PausedPool.during(
          pool,
          file,
          () ->
              file.replace(
                  other -> {
                    file.copy(other);
                    fillCopy(url.temporary(StoreFile.database(other), cacheKib()), batches);
                  }));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new CannotGetJdbcConnectionException("The database cannot be closed.", e);
    }
  }

  /** Returns the size of the cache: at most a quarter of the heap. */
  private static long cacheKib() {
    return Math.min(MAX_CACHE_KIB, Runtime.getRuntime().maxMemory() >> 12);
  }

  private void fillCopy(H2Url url, Stream<List<BatchStatement>> batches) throws IOException {
    try (Connection connection =
        DriverManager.getConnection(
            url.jdbcUrl(), credentials.user(), String.valueOf(credentials.password().get()))) {
      SingleConnectionDataSource copy = new SingleConnectionDataSource(connection, true);
      JdbcTemplate jdbc = new JdbcTemplate(copy);
      // Neither background writes nor old versions: a killed process leaves the original.
      jdbc.execute("SET WRITE_DELAY 0; SET RETENTION_TIME 0");
      DeferredIndexes indexes = DeferredIndexes.drop(jdbc);
      TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(copy));
      batches.forEach(
          batch ->
              transaction.executeWithoutResult(
                  status -> BatchStatement.executeGrouped(jdbc, batch)));
      indexes.create();
      jdbc.execute("CHECKPOINT SYNC");
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
