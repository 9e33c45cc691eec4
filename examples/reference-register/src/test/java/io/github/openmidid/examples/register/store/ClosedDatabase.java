package io.github.openmidid.examples.register.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Access of the tests of other packages to a register whose H2 database is closed for a while. */
public final class ClosedDatabase {
  private ClosedDatabase() {}

  /** Calls an action while the database of a pool is closed. */
  public static <T> T during(HikariDataSource pool, Path database, Callable<T> action)
      throws Exception {
    try (PausedPool paused = PausedPool.pause(pool, StoreFile.of(database))) {
      return action.call();
    }
  }
}
