package io.github.openmidid.examples.register.store;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Creates the change feeds of this database. */
@Component
public final class ChangeFeedFactory {
  private final JdbcTemplate jdbc;
  private final RetryingTransaction transaction;

  /** Creates a factory for this database. */
  ChangeFeedFactory(JdbcTemplate jdbc, RetryingTransaction transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Returns the feed of a source. */
  public ChangeFeed of(ChangeFeed.Source source) {
    return new ChangeFeed(jdbc, transaction, source);
  }
}
