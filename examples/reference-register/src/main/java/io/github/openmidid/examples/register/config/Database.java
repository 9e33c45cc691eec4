package io.github.openmidid.examples.register.config;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** The database of a register: a file of H2 for one register, PostgreSQL for one or several. */
public sealed interface Database permits H2Url, PostgresUrl {

  /**
   * Parses a JDBC URL.
   *
   * @throws ReferenceRegisterException if it is neither an H2 file nor a PostgreSQL database, or if
   *     the database would lose acknowledged data
   */
  static Database parse(String url) {
    return url.toLowerCase(Locale.ROOT).startsWith(PostgresUrl.PREFIX)
        ? PostgresUrl.parse(url)
        : H2Url.parse(url);
  }

  /** Returns the URL for the JDBC driver, without user and password. */
  String jdbcUrl();

  /** Returns the name of the database for messages; it holds no secret. */
  String label();

  /** Returns the credentials that apply if none are configured. */
  DatabaseCredentials defaultCredentials();

  /**
   * Returns the database file that only one register may use, without suffix; empty if several
   * registers may share the database.
   */
  Optional<Path> file();

  /** Returns the SQL expression that increments a sequence and returns its value. */
  String nextValue(String sequence);

  /** Returns the SQL statement that initializes each connection, if there is one. */
  Optional<String> connectionInitSql();

  /**
   * Returns the SQL statement that writes all committed data to the storage device; empty if a
   * commit does so by itself, before others see it.
   */
  Optional<String> forceStatement();

  /**
   * Returns the database file that a register compacts when it stops, without suffix; empty if
   * there is none.
   */
  Optional<Path> fileToCompact();

  /**
   * Verifies that the database does not lose acknowledged data.
   *
   * @throws ReferenceRegisterException if a setting of the database is unsafe; the message names it
   * @throws SQLException if the database does not respond
   */
  void requireDurable(DataSource connections) throws SQLException;

  /**
   * Returns why the database cannot be opened, for the person who starts the register; empty if
   * unknown.
   */
  String failureReason(SQLException failure);
}
