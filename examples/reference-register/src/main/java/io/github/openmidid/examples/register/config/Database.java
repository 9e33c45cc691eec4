package io.github.openmidid.examples.register.config;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** The database of a register: a file of H2 for one register, PostgreSQL for one or several. */
public sealed interface Database permits H2Url, PostgresUrl {

  /**
   * Reads a JDBC URL.
   *
   * @throws ReferenceRegisterException if it names neither, or would lose what was acknowledged
   */
  static Database parse(String url) {
    return url.toLowerCase(Locale.ROOT).startsWith(PostgresUrl.PREFIX)
        ? PostgresUrl.parse(url)
        : H2Url.parse(url);
  }

  /** The URL for the driver, with what the register needs; without user and password. */
  String jdbcUrl();

  /** What it is called in messages. */
  String label();

  /** The user where none is given. */
  DatabaseCredentials defaultCredentials();

  /** The file that one register alone may use, without suffix; none if several may. */
  Optional<Path> file();

  /** The statement that moves a sequence on, as an expression. */
  String nextValue(String sequence);

  /** A statement with which each connection begins, if any. */
  Optional<String> connectionInitSql();

  /** The statement after which what is committed lies on the device; none if it does already. */
  Optional<String> syncStatement();

  /**
   * Refuses a database that acknowledges what it may lose.
   *
   * @throws ReferenceRegisterException with the setting that is wrong
   * @throws SQLException if the database does not answer
   */
  void requireDurable(DataSource connections) throws SQLException;

  /** Why it cannot be opened, for the person who starts the register; empty if that is unknown. */
  String failureReason(SQLException failure);
}
