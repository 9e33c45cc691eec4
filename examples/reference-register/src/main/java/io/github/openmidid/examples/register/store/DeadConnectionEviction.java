package io.github.openmidid.examples.register.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;

/**
 * Takes a connection out of the pool when H2 has closed the database under it, as it does when the
 * disk is full. The next connection opens the database again: the register recovers as soon as
 * there is space. Made by the pool, by name, hence public.
 */
public final class DeadConnectionEviction implements SQLExceptionOverride {

  /** As the pool makes it. */
  public DeadConnectionEviction() {}

  @java.lang.Override
  public Override adjudicate(SQLException exception) {
    return exception instanceof SQLNonTransientConnectionException
        ? Override.MUST_EVICT
        : Override.CONTINUE_EVICT;
  }
}
