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
 * The JDBC URL of a store in a file of H2, proven to write durably.
 *
 * <p>By default H2 writes a moment after the commit: a process that is killed in between has
 * acknowledged identifiers that it no longer knows, and grants them again. {@code WRITE_DELAY=0}
 * makes the commit wait.
 *
 * @param path the database file, absolute, without the suffix that H2 adds
 * @param settings what follows the file in the URL
 */
public record H2Url(Path path, Map<String, String> settings) implements Database {
  private static final String PREFIX = "jdbc:h2:";
  private static final String FILE = "file:";
  private static final String HOME = "~/";
  private static final String WRITE_DELAY = "WRITE_DELAY";

  /** Refuses a URL without durable writes, and a path that cannot stand in a URL. */
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

  /** The store in a directory: the default. */
  public static H2Url in(Path directory) {
    return new H2Url(
        directory.toAbsolutePath().normalize().resolve("register"), Map.of(WRITE_DELAY, "0"));
  }

  /**
   * Reads a JDBC URL: {@code jdbc:h2:file:/var/lib/register/register;WRITE_DELAY=0}.
   *
   * @throws ReferenceRegisterException if it is not the URL of a file of H2 with durable writes
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
    // Two letters and a colon: mem:, tcp:, zip: … One letter is a drive of Windows.
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
        "The JDBC URL names neither a file of H2, as in"
            + " jdbc:h2:file:/var/lib/register/register;WRITE_DELAY=0, nor a database of"
            + " PostgreSQL, as in jdbc:postgresql://localhost/register.");
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

  /** A commit leaves it in the cache of the operating system: it would not survive a power cut. */
  @Override
  public Optional<String> syncStatement() {
    return Optional.of("CHECKPOINT SYNC");
  }

  /** Its URL has been proven to be. */
  @Override
  public void requireDurable(DataSource connections) {}

  @Override
  public String failureReason(SQLException failure) {
    return "";
  }

  @Override
  public String jdbcUrl() {
    Map<String, String> all = new LinkedHashMap<>();
    // H2 would close the database by a hook of its own, before the register has stopped.
    all.put("DB_CLOSE_ON_EXIT", "FALSE");
    // No trace file: it may quote what clients have sent.
    all.put("TRACE_LEVEL_FILE", "0");
    all.put("LOCK_TIMEOUT", "5000");
    // Space of old versions is used again after a second, not 45: the register forces what it
    // commits to the device, so by then nothing newer can be lost.
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
