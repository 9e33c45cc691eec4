package io.github.openmidid.examples.register.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The JDBC URL of an H2 database file with durable writes.
 *
 * <p>By default H2 writes with a delay after the commit: if the process is killed in between,
 * identifiers that were already acknowledged are lost and are granted again. With {@code
 * WRITE_DELAY=0} the commit waits for the write.
 *
 * @param path the database file, absolute, without the suffix that H2 adds
 * @param settings the settings that follow the file in the URL
 */
public record H2Url(Path path, Map<String, String> settings) implements Database {
  private static final String PREFIX = "jdbc:h2:";
  private static final String FILE = "file:";
  private static final String HOME = "~/";
  private static final String WRITE_DELAY = "WRITE_DELAY";

  /** Rejects a URL without durable writes, and a path with a semicolon. */
  public H2Url {
    settings = Map.copyOf(settings);
    if (!"0".equals(settings.get(WRITE_DELAY))) {
      throw new ReferenceRegisterException(
          "The JDBC URL lacks ;WRITE_DELAY=0: without it H2 loses identifiers that it has"
              + " acknowledged when the process is killed, and grants them again.");
    }
    if (path.toString().indexOf(';') >= 0) {
      throw new ReferenceRegisterException(
          "The path of the store cannot contain a semicolon: " + path);
    }
  }

  /** Returns the default database in a directory. */
  public static H2Url in(Path directory) {
    return new H2Url(
        directory.toAbsolutePath().normalize().resolve("register"), Map.of(WRITE_DELAY, "0"));
  }

  /**
   * Parses a JDBC URL such as {@code jdbc:h2:file:/var/lib/register/register;WRITE_DELAY=0}.
   *
   * @throws ReferenceRegisterException if it is not the URL of an H2 file with durable writes
   */
  public static H2Url parse(String url) {
    if (!url.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
      throw notAFile();
    }
    String[] parts = url.substring(PREFIX.length()).split(";", -1);
    Map<String, String> settings = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      if (equals > 0) {
        String name = parts[i].substring(0, equals).strip().toUpperCase(Locale.ROOT);
        settings.put(name, parts[i].substring(equals + 1).strip());
      }
    }
    return new H2Url(file(parts[0]), settings);
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
            + " jdbc:h2:file:/var/lib/register/register;WRITE_DELAY=0, nor a"
            + " PostgreSQL database, such as jdbc:postgresql://localhost/register.");
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

  /**
   * H2 leaves a commit in the cache of the operating system, where it would not survive a power
   * failure.
   */
  @Override
  public Optional<String> syncStatement() {
    return Optional.of("CHECKPOINT SYNC");
  }

  /** Does nothing: the constructor has verified the URL. */
  @Override
  public void requireDurable(DataSource connections) {}

  @Override
  public String failureReason(SQLException failure) {
    return "";
  }

  @Override
  public String jdbcUrl() {
    Map<String, String> all = new LinkedHashMap<>();
    // H2's own shutdown hook would close the database before the register has stopped.
    all.put("DB_CLOSE_ON_EXIT", "FALSE");
    // No trace file: it may contain request data.
    all.put("TRACE_LEVEL_FILE", "0");
    all.put("LOCK_TIMEOUT", "5000");
    // Reuses the space of old versions after one second instead of 45. The register syncs each
    // commit to the device, so nothing newer can be lost by then.
    all.put("RETENTION_TIME", "1000");
    all.putAll(settings);
    return PREFIX
        + FILE
        + path
        + all.entrySet().stream()
            .map(setting -> ";" + setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining());
  }
}
