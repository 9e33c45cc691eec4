package io.github.openmidid.examples.register.support;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.ReferenceRegisterBuilder;
import java.nio.file.Path;
import java.util.Map;

/** A store that tests open in this process and in others. */
public record TestStore(String jdbcUrl, String user, String password) {

  /** The supported database engines. */
  public enum Engine {
    H2 {
      @Override
      public TestStore newStore(Path directory) {
        Path file = directory.resolve("store").resolve("register");
        return new TestStore("jdbc:h2:file:" + file + "", "register", "");
      }
    },
    POSTGRESQL {
      @Override
      public TestStore newStore(Path directory) {
        return PostgresServer.shared().newStore();
      }
    };

    public abstract TestStore newStore(Path directory);
  }

  public ReferenceRegisterBuilder builder() {
    return ReferenceRegister.builder()
        .jdbcUrl(jdbcUrl)
        .databaseCredentials(user, password::toCharArray);
  }

  public ReferenceRegister open() {
    return builder().start();
  }

  /** Returns the environment variables for a register in its own process. */
  Map<String, String> environment() {
    return Map.of(
        "MID_ID_REGISTER_JDBC_URL",
        jdbcUrl,
        "MID_ID_REGISTER_DATABASE_USER",
        user,
        "MID_ID_REGISTER_DATABASE_PASSWORD",
        password);
  }

  @Override
  public String toString() {
    return jdbcUrl;
  }
}
