package io.github.openmidid.examples.register.config;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * As whom the register speaks to its database. The password shows in no text of it.
 *
 * @param user the user's name
 * @param password gives the password whenever it is needed
 */
public record DatabaseCredentials(String user, Supplier<char[]> password) {

  /** Neither is null. */
  public DatabaseCredentials {
    Objects.requireNonNull(user);
    Objects.requireNonNull(password);
  }

  static DatabaseCredentials withoutPassword(String user) {
    return new DatabaseCredentials(user, () -> new char[0]);
  }

  @Override
  public String toString() {
    return "Credentials[" + user + "]";
  }
}
