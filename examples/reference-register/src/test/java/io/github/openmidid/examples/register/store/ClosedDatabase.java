package io.github.openmidid.examples.register.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

/** Access of the tests of other packages to a register whose H2 database is closed for a while. */
public final class ClosedDatabase {
  private ClosedDatabase() {}

  /** Runs an action while the database of a pool is closed. */
  public static void during(HikariDataSource pool, Path database, Runnable action)
      throws Exception {
    PausedPool.during(pool, StoreFile.of(database), action::run);
  }
}
