package io.github.openmidid.examples.register.store.h2;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;

/**
 * Evicts a connection from the pool after H2 has closed its database, as it does when the disk is
 * full. The next connection opens the database again, so that the register recovers as soon as
 * there is space. Public because the pool instantiates it by name.
 */
public final class DeadConnectionEviction implements SQLExceptionOverride {

  /** Creates an instance, as the pool does. */
  public DeadConnectionEviction() {}

  @java.lang.Override
  public Override adjudicate(SQLException exception) {
    return exception instanceof SQLNonTransientConnectionException
        ? Override.MUST_EVICT
        : Override.CONTINUE_EVICT;
  }
}
