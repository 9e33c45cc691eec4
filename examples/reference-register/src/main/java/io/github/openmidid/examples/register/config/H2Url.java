package io.github.openmidid.examples.register.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The JDBC URL of an H2 database file.
 *
 * <p>H2 alone is not durable: it leaves a commit in memory for a while, and then in the cache of
 * the operating system. Durable is what {@link #forceStatement()} has written. The settings that
 * this depends on, and those that keep the file small, are the register's own; a URL cannot change
 * them.
 *
 * @param path the database file, absolute, without the suffix that H2 adds
 * @param settings the settings of the URL, by name in capitals
 * @param isTemporary whether the file is deleted when the register stops
 */
public record H2Url(Path path, Map<String, String> settings, boolean isTemporary)
    implements Database {
  /** The name of the file system of H2 that the register uses: one that stops after a failure. */
  public static final String FILE_SYSTEM = "failstop";

  private static final String PREFIX = "jdbc:h2:";
  private static final String FILE = "file:";
  private static final String HOME = "~/";
  private static final String FORCE = "CHECKPOINT SYNC";

  /** The reasons of H2's error codes. */
  private static final Map<Integer, String> REASONS =
      Map.of(
          28000,
          "it does not accept the user or the password",
          90040,
          "its user must be an administrator, since others cannot force commits to the storage"
              + " device");

  /** The cache of pages in KiB, which bounds the heap. */
  private static final String CACHE_SIZE = "CACHE_SIZE";

  /** The time in milliseconds after which a statement that waits for a lock fails. */
  private static final String LOCK_TIMEOUT = "LOCK_TIMEOUT";

  /** Formerly required; the register sets its own value. */
  private static final String WRITE_DELAY = "WRITE_DELAY";

  private static final Set<String> ALLOWED = Set.of(CACHE_SIZE, LOCK_TIMEOUT, WRITE_DELAY);
  private static final Set<String> SECRETS = Set.of("USER", "PASSWORD", "CIPHER");

  /** The values of the settings that a URL does not state. */
  private static final Map<String, String> DEFAULTS =
      Map.of(CACHE_SIZE, "32768", LOCK_TIMEOUT, "5000");

  /** The settings of the register; H2 stores some of them, so that all are stated each time. */
  private static final Map<String, String> OWN =
      Map.of(
          // With 0, H2 would neither write in the background nor compact: the file would grow
          // without bound.
          WRITE_DELAY,
          "200",
          // The default of H2. It does not protect what is acknowledged; FailStopFiles does.
          "RETENTION_TIME",
          "45000",
          // The register compacts the closed file itself.
          "MAX_COMPACT_TIME",
          "0",
          // Readers see committed data only, whatever was set in the file.
          "LOCK_MODE",
          "3",
          // H2's own shutdown hook would close the database before the register has stopped.
          "DB_CLOSE_ON_EXIT",
          "FALSE",
          // No trace file: it may contain request data.
          "TRACE_LEVEL_FILE",
          "0");

  /** Rejects unknown settings, and a path with a semicolon. */
  public H2Url {
    settings = Map.copyOf(settings);
    settings.forEach(H2Url::check);
    if (path.toString().indexOf(';') >= 0) {
      throw new ReferenceRegisterException(
          "The path of the store cannot contain a semicolon: " + path);
    }
  }

  private static void check(String name, String value) {
    if (SECRETS.contains(name)) {
      throw new ReferenceRegisterException(
          "The JDBC URL contains "
              + name
              + ": user and password are configured separately, and an encrypted file is not"
              + " supported.");
    }
    if (!ALLOWED.contains(name)) {
      throw new ReferenceRegisterException(
          "The JDBC URL contains the setting "
              + name
              + ". Only CACHE_SIZE and LOCK_TIMEOUT can be set; the register decides about the"
              + " others, so that it loses nothing that it has acknowledged.");
    }
    if (!value.matches("[0-9]{1,9}")) {
      throw new ReferenceRegisterException(
          "The JDBC URL contains " + name + "=" + value + ", which is not a number.");
    }
  }

  /** Returns the default database in a directory. */
  public static H2Url in(Path directory) {
    return new H2Url(file(directory), Map.of(), false);
  }

  /** Returns the default database in a directory that is deleted when the register stops. */
  public static H2Url temporary(Path directory) {
    return new H2Url(file(directory), Map.of(), true);
  }

  /**
   * Returns the URL of a temporary file with the same settings but another cache.
   *
   * @param cacheKib the size of the cache of pages in KiB
   */
  public H2Url temporary(Path other, long cacheKib) {
    Map<String, String> changed = new HashMap<>(settings);
    changed.put(CACHE_SIZE, Long.toString(cacheKib));
    return new H2Url(other, changed, true);
  }

  private static Path file(Path directory) {
    return directory.toAbsolutePath().normalize().resolve("register");
  }

  /**
   * Parses a JDBC URL such as {@code jdbc:h2:file:/var/lib/register/register}.
   *
   * @throws ReferenceRegisterException if it is not the URL of an H2 file, or has a setting that is
   *     not allowed
   */
  public static H2Url parse(String url) {
    if (!url.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
      throw notAFile();
    }
    String[] parts = url.substring(PREFIX.length()).split(";", -1);
    Map<String, String> settings = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      if (!parts[i].isBlank()) {
        put(settings, parts[i]);
      }
    }
    return new H2Url(file(parts[0]), settings, false);
  }

  private static void put(Map<String, String> settings, String part) {
    String[] pair = part.split("=", 2);
    String name = pair[0].strip().toUpperCase(Locale.ROOT);
    if (settings.put(name, pair.length < 2 ? "" : pair[1].strip()) != null) {
      throw new ReferenceRegisterException("The JDBC URL contains the setting " + name + " twice.");
    }
  }

  private static Path file(String location) {
    String path = location.startsWith(FILE) ? location.substring(FILE.length()) : location;
    // Two or more letters and a colon: mem:, tcp:, zip: … A single letter is a Windows drive.
    if (path.isEmpty() || path.matches("[A-Za-z]{2,}:.*")) {
      throw notAFile();
    }
    try {
      return path.startsWith(HOME)
          ? Path.of(System.getProperty("user.home"), path.substring(HOME.length()))
          : Path.of(path).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw notAFile();
    }
  }

  private static ReferenceRegisterException notAFile() {
    return new ReferenceRegisterException(
        "The JDBC URL is neither an H2 file, such as"
            + " jdbc:h2:file:/var/lib/register/register, nor a PostgreSQL database,"
            + " such as jdbc:postgresql://localhost/register.");
  }

  @Override
  public String label() {
    return path.toString();
  }

  @Override
  public DatabaseCredentials defaultCredentials() {
    return DatabaseCredentials.withoutPassword("register");
  }

  @Override
  public Optional<Path> file() {
    return Optional.of(path);
  }

  @Override
  public String nextValue(String sequence) {
    return "NEXT VALUE FOR " + sequence;
  }

  @Override
  public Optional<String> connectionInitSql() {
    return Optional.empty();
  }

  @Override
  public Optional<String> forceStatement() {
    return Optional.of(FORCE);
  }

  @Override
  public Optional<Path> fileToCompact() {
    return isTemporary ? Optional.empty() : file();
  }

  /**
   * Verifies that the register can force its commits to the storage device, and that the database
   * has the settings of the register.
   */
  @Override
  public void requireDurable(DataSource connections) throws SQLException {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(FORCE);
      try (ResultSet row =
          statement.executeQuery(
              "SELECT SETTING_NAME, SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS")) {
        while (row.next()) {
          requireOwn(row.getString(1), row.getString(2));
        }
      }
    }
  }

  @Override
  public String failureReason(SQLException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String reason = cause instanceof SQLException e ? REASONS.get(e.getErrorCode()) : null;
      if (reason != null) {
        return reason;
      }
    }
    return "";
  }

  private void requireOwn(String name, String value) {
    String own = OWN.get(name);
    if (own != null && !own.equalsIgnoreCase(value)) {
      throw new ReferenceRegisterException(
          "The store " + path + " has " + name + " = " + value + " instead of " + own + ".");
    }
  }

  @Override
  public String jdbcUrl() {
    Map<String, String> all = new TreeMap<>(DEFAULTS);
    all.putAll(settings);
    all.putAll(OWN);
    return PREFIX
        + FILE_SYSTEM
        + ":"
        + path
        + all.entrySet().stream()
            .map(setting -> ";" + setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining());
  }
}
