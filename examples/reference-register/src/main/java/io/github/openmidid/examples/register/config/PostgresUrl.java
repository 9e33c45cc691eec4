package io.github.openmidid.examples.register.config;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The JDBC URL of a PostgreSQL database, which several registers may share.
 *
 * @param jdbcUrl the URL, without user and password
 */
public record PostgresUrl(String jdbcUrl) implements Database {
  static final String PREFIX = "jdbc:postgresql:";
  private static final Pattern SHAPE =
      Pattern.compile("jdbc:postgresql://[^/?@\\s]+/[^/?@\\s]+(\\?\\S*)?");
  private static final Set<String> SECRETS = Set.of("user", "password", "sslpassword");
  private static final Set<String> DURABLE = Set.of("on", "remote_apply");

  /** Rejects anything but a PostgreSQL URL, and a URL that contains a user or a password. */
  public PostgresUrl {
    if (!SHAPE.matcher(jdbcUrl).matches()) {
      throw new ReferenceRegisterException(
          "The JDBC URL is not a PostgreSQL database"
              + " such as jdbc:postgresql://localhost/register.");
    }
    if (Arrays.stream(query(jdbcUrl).split("&", -1))
        .map(parameter -> parameter.split("=", 2)[0].toLowerCase(Locale.ROOT))
        .anyMatch(SECRETS::contains)) {
      throw new ReferenceRegisterException(
          "The JDBC URL contains a user or a password, which others could read there; configure"
              + " them separately.");
    }
  }

  static PostgresUrl parse(String url) {
    return new PostgresUrl(PREFIX + url.substring(PREFIX.length()));
  }

  private static String query(String url) {
    int mark = url.indexOf('?');
    return mark < 0 ? "" : url.substring(mark + 1);
  }

  @Override
  public String label() {
    return jdbcUrl.split("\\?", 2)[0];
  }

  @Override
  public DatabaseCredentials defaultCredentials() {
    return DatabaseCredentials.withoutPassword("register");
  }

  @Override
  public Optional<Path> file() {
    return Optional.empty();
  }

  @Override
  public String nextValue(String sequence) {
    return "nextval('" + sequence + "')";
  }

  /**
   * Sets the durability per connection, so that a later change of the server's setting has no
   * effect; the stricter value {@code remote_apply} is kept.
   */
  @Override
  public Optional<String> connectionInitSql() {
    return Optional.of(
        "SELECT set_config('synchronous_commit', CASE current_setting('synchronous_commit')"
            + " WHEN 'remote_apply' THEN 'remote_apply' ELSE 'on' END, false),"
            + " set_config('lock_timeout', '5s', false)");
  }

  @Override
  public Optional<String> forceStatement() {
    return Optional.empty();
  }

  @Override
  public Optional<Path> fileToCompact() {
    return Optional.empty();
  }

  /**
   * Verifies the server's defaults ({@code reset_val}), not the values that this connection has
   * set.
   */
  @Override
  public void requireDurable(DataSource connections) throws SQLException {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement();
        ResultSet settings =
            statement.executeQuery(
                "SELECT name, reset_val FROM pg_settings"
                    + " WHERE name IN ('synchronous_commit', 'fsync', 'full_page_writes')"
                    + " ORDER BY name")) {
      while (settings.next()) {
        requireDurable(settings.getString(1), settings.getString(2));
      }
    }
  }

  private void requireDurable(String name, String value) {
    if (!DURABLE.contains(value)) {
      throw new ReferenceRegisterException(
          "The database "
              + label()
              + " has "
              + name
              + " = "
              + value
              + ": it loses identifiers that it has acknowledged when it fails, and grants them"
              + " again. Set "
              + name
              + " = on.");
    }
  }

  @Override
  public String failureReason(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.startsWith("28")) {
      return "it does not accept the user or the password";
    }
    if (state.startsWith("08")) {
      return "it does not respond";
    }
    return state.equals("3D000") ? "the server has no such database" : "";
  }
}
