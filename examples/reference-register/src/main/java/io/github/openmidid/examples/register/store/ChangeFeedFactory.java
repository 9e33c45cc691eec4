package io.github.openmidid.examples.register.store;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The feeds of this database. */
@Component
public final class ChangeFeedFactory {
  private final JdbcTemplate jdbc;
  private final RetryingTransaction contest;
  private final DurableTransaction writes;

  /** Of this database. */
  ChangeFeedFactory(JdbcTemplate jdbc, RetryingTransaction contest, DurableTransaction writes) {
    this.jdbc = jdbc;
    this.contest = contest;
    this.writes = writes;
  }

  /** The feed of this source. */
  public ChangeFeed of(ChangeFeed.Source source) {
    return new ChangeFeed(jdbc, contest, writes, source);
  }
}
