package io.github.openmidid.examples.register.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Pauses a connection pool, so that H2 closes its file. */
final class PausedPool {
  private PausedPool() {}

  /** An action that runs while the file is closed. */
  @FunctionalInterface
  interface Action {
    void run() throws IOException;
  }

  /**
   * Closes all connections of a pool, runs the action once H2 has closed the file with the last of
   * them, and resumes the pool. Whoever requests a connection waits until then.
   */
  static void during(HikariDataSource pool, StoreFile file, Action action)
      throws IOException, SQLException {
    closeAll(pool);
    try {
      file.readReleased(store -> 0);
      action.run();
    } finally {
      Objects.requireNonNull(pool.getHikariPoolMXBean()).resumePool();
    }
  }

  private static void closeAll(HikariDataSource pool) throws SQLException {
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
  }
}
