package io.github.openmidid.examples.register;

import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import io.github.openmidid.examples.register.config.SerialSeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options of the store: from the command line, or else from environment variables. */
final class StoreOptions {
  static final String JDBC_URL = "MID_ID_REGISTER_JDBC_URL";
  static final String USER = "MID_ID_REGISTER_DATABASE_USER";
  static final String PASSWORD = "MID_ID_REGISTER_DATABASE_PASSWORD";

  @ArgGroup private @Nullable Place place;

  /** The mutually exclusive locations of the store. */
  static final class Place {
    @Option(
        names = "--store",
        paramLabel = "DIR",
        description =
            "Directory for the MID-IDs, created if it does not exist. Without it they are"
                + " deleted at the end.")
    private @Nullable Path directory;

    @Option(
        names = "--jdbc-url",
        paramLabel = "URL",
        description =
            "Instead of --store: an H2 file or a PostgreSQL database,"
                + " which several registers may share. In the environment: "
                + JDBC_URL
                + ".")
    private @Nullable String jdbcUrl;
  }

  @Option(
      names = "--database-user",
      paramLabel = "NAME",
      description = "User of the database. In the environment: " + USER + ".")
  private @Nullable String user;

  @Option(
      names = "--database-password-file",
      paramLabel = "FILE",
      description = "File with the user's password. In the environment: " + PASSWORD + ", itself.")
  private @Nullable Path passwordFile;

  @Option(
      names = "--serial-seed-file",
      paramLabel = "FILE",
      description =
          "File of 16 to 64 bytes, the key of the order of the MID-IDs, for a new store; a"
              + " store with another key is rejected. Default: the store's own, random.")
  private @Nullable Path seedFile;

  void applyTo(ReferenceRegisterBuilder builder, Map<String, String> environment) {
    String jdbcUrl = place == null ? environment.get(JDBC_URL) : place.jdbcUrl;
    if (place != null && place.directory != null) {
      builder.store(place.directory);
    } else if (jdbcUrl != null) {
      builder.jdbcUrl(jdbcUrl);
    }
    String name = user != null ? user : environment.get(USER);
    String password = passwordFile != null ? password(passwordFile) : environment.get(PASSWORD);
    if (name != null || password != null) {
      char[] secret = password == null ? new char[0] : password.toCharArray();
      builder.databaseCredentials(name == null ? "register" : name, secret::clone);
    }
    if (seedFile != null) {
      builder.serialSeed(SerialSeed.read(seedFile));
    }
  }

  private static String password(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new ReferenceRegisterException(
          "The database password cannot be read from " + file + ".", e);
    }
  }
}
