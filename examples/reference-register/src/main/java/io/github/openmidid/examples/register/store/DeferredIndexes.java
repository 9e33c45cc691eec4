package io.github.openmidid.examples.register.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * The indexes of an H2 database that are created after its rows were added, and with them the
 * constraints that need them. H2 creates an index of many rows several times as fast as it adds
 * them one by one.
 */
final class DeferredIndexes {
  private static final Pattern INDEX =
      Pattern.compile("CREATE (?:UNIQUE [A-Z ]*)?INDEX (\\S+) ON .*");

  /** Primary keys stay: the order of the rows depends on some of them. */
  private static final Pattern CONSTRAINT =
      Pattern.compile("(ALTER TABLE \\S+) ADD (CONSTRAINT \\S+) (?:UNIQUE|FOREIGN KEY).*");

  /** Without it, H2 verifies the rows. */
  private static final String UNCHECKED = " NOCHECK";

  private final JdbcOperations jdbc;
  private final List<String> create;

  private DeferredIndexes(JdbcOperations jdbc, List<String> create) {
    this.jdbc = jdbc;
    this.create = create;
  }

  /** Drops the indexes and constraints of the database. */
  static DeferredIndexes drop(JdbcOperations jdbc) {
    List<String> create = new ArrayList<>();
    List<String> drop = new ArrayList<>();
    // In the order in which H2 creates them: foreign keys last.
    for (String sql : jdbc.queryForList("SCRIPT NODATA NOPASSWORDS NOSETTINGS", String.class)) {
      Matcher index = INDEX.matcher(sql);
      Matcher constraint = CONSTRAINT.matcher(sql);
      if (index.matches()) {
        drop.add("DROP INDEX " + index.group(1));
        create.add(sql);
      } else if (constraint.matches()) {
        drop.add(constraint.group(1) + " DROP " + constraint.group(2));
        create.add(sql.replace(UNCHECKED, ""));
      }
    }
    Collections.reverse(drop);
    drop.forEach(jdbc::execute);
    return new DeferredIndexes(jdbc, create);
  }

  /**
   * Creates the indexes and constraints again.
   *
   * @throws org.springframework.dao.DataAccessException if a row violates one of them
   */
  void create() {
    create.forEach(jdbc::execute);
  }
}
