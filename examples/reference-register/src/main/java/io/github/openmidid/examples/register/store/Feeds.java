package io.github.openmidid.examples.register.store;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The feeds of this database. */
@Component
public final class Feeds {
  private final JdbcTemplate jdbc;
  private final Contest contest;
  private final Writes writes;

  /** Of this database. */
  Feeds(JdbcTemplate jdbc, Contest contest, Writes writes) {
    this.jdbc = jdbc;
    this.contest = contest;
    this.writes = writes;
  }

  /** The feed of this source. */
  public Feed of(Feed.Source source) {
    return new Feed(jdbc, contest, writes, source);
  }
}
