package io.github.openmidid.examples.register.config;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * The credentials for the database. {@link #toString} does not contain the password.
 *
 * @param user the user's name
 * @param password supplies the password; called for each connection pool
 */
public record DatabaseCredentials(String user, Supplier<char[]> password) {

  /** Requires both to be non-null. */
  public DatabaseCredentials {
    Objects.requireNonNull(user);
    Objects.requireNonNull(password);
  }

  static DatabaseCredentials withoutPassword(String user) {
    return new DatabaseCredentials(user, () -> new char[0]);
  }

  @Override
  public String toString() {
    return "DatabaseCredentials[" + user + "]";
  }
}
