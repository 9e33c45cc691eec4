package io.github.openmidid.examples.register.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A connection pool without connections, whose H2 file is closed until the pool is resumed. */
final class PausedPool implements AutoCloseable {
  private final HikariDataSource pool;

  private PausedPool(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Closes all connections of a pool, and returns when H2 has closed the file with the last of
   * them. Whoever requests a connection waits until the pool is resumed.
   */
  static PausedPool pause(HikariDataSource pool, StoreFile file) throws SQLException {
    PausedPool paused = new PausedPool(pool);
    List<Connection> all = new ArrayList<>();
    try {
      // While all are held, the pool does not open another one in the background.
      while (all.size() < pool.getMaximumPoolSize()) {
        all.add(pool.getConnection());
      }
      Objects.requireNonNull(pool.getHikariPoolMXBean()).suspendPool();
    } finally {
      all.forEach(pool::evictConnection);
    }
    try {
      file.readReleased(store -> 0);
      return paused;
    } catch (RuntimeException e) {
      paused.close();
      throw e;
    }
  }

  /** Resumes the pool. */
  @Override
  public void close() {
    Objects.requireNonNull(pool.getHikariPoolMXBean()).resumePool();
  }
}
