package io.github.openmidid.examples.register;

import io.github.openmidid.examples.register.config.AuthorizationServerSettings;
import io.github.openmidid.examples.register.config.Database;
import io.github.openmidid.examples.register.config.DatabaseCredentials;
import io.github.openmidid.examples.register.config.H2Url;
import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import io.github.openmidid.examples.register.config.RegisterSettings;
import io.github.openmidid.examples.register.config.SerialPool;
import io.github.openmidid.examples.register.config.SerialSeed;
import io.github.openmidid.examples.register.config.TemporaryDirectory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds and starts a {@link ReferenceRegister}. */
public final class ReferenceRegisterBuilder {
  private @Nullable Database database;
  private @Nullable DatabaseCredentials credentials;
  private @Nullable SerialSeed seed;
  private String bindAddress = "127.0.0.1";
  private int port;
  private boolean testMode = true;
  private final List<Path> imports = new ArrayList<>();
  private final List<Path> appImports = new ArrayList<>();
  private boolean sampleData;
  private boolean sampleApps;
  private Duration snapshotInterval = Duration.ofDays(1);
  private @Nullable URI publicUrl;
  private @Nullable AuthorizationServerSettings authorizationServer;
  private @Nullable SerialPool serials;
  private Clock clock = Clock.systemUTC();

  ReferenceRegisterBuilder() {}

  /**
   * Stores the identifiers in this directory, which is created if necessary. Default: a temporary
   * directory, deleted on close.
   */
  public ReferenceRegisterBuilder store(Path directory) {
    database = H2Url.in(directory);
    return this;
  }

  /**
   * Stores the identifiers in the database of this JDBC URL, instead of {@link #store}: an H2 file
   * such as {@code jdbc:h2:file:/var/lib/register/register}, or a PostgreSQL database, which
   * several registers may share, such as {@code jdbc:postgresql://host/register}. The URL of a file
   * may contain the settings {@code CACHE_SIZE} (in KiB, 32768 by default) and {@code LOCK_TIMEOUT}
   * (in milliseconds, 5000 by default) of H2; the register decides about the others. {@code
   * WRITE_DELAY}, which former versions required, has no effect.
   *
   * @throws ReferenceRegisterException if it is neither, if it contains another setting of H2, or
   *     if it contains a user or a password
   */
  public ReferenceRegisterBuilder jdbcUrl(String url) {
    database = Database.parse(url);
    return this;
  }

  /**
   * Connects to the database as this user. Default: {@code register}, without a password.
   *
   * @param password supplies the password; the register keeps no copy of the array
   */
  public ReferenceRegisterBuilder databaseCredentials(String user, Supplier<char[]> password) {
    credentials = new DatabaseCredentials(user, password);
    return this;
  }

  /**
   * Creates a new store with this seed of 16 to 64 bytes, which determines the order of serial
   * numbers, and rejects an existing store with another seed. Default: random for a new store; an
   * existing one keeps its own.
   */
  public ReferenceRegisterBuilder serialSeed(byte[] bytes) {
    return serialSeed(SerialSeed.of(bytes));
  }

  ReferenceRegisterBuilder serialSeed(SerialSeed given) {
    seed = given;
    return this;
  }

  /** Listens on this local address. Default: 127.0.0.1, which other machines cannot reach. */
  public ReferenceRegisterBuilder bindAddress(String address) {
    bindAddress = Objects.requireNonNull(address);
    return this;
  }

  /** Listens on this port. Default: 0, a free one. */
  public ReferenceRegisterBuilder port(int number) {
    port = number;
    return this;
  }

  /**
   * Grants identifiers of the test range instead of the production range, and accepts the test
   * range in imports. Default: true. The mode of a store cannot be changed.
   */
  public ReferenceRegisterBuilder testMode(boolean test) {
    testMode = test;
    return this;
  }

  /** Imports this register file before the first request; may be called repeatedly. */
  public ReferenceRegisterBuilder importing(Path csv) {
    imports.add(Objects.requireNonNull(csv));
    return this;
  }

  /**
   * Imports the catalogue of apps in this folder before the first request; may be called
   * repeatedly. A folder has the csv files that {@code docs/mhealth.md} describes, and is imported
   * as a whole or not at all.
   */
  public ReferenceRegisterBuilder importingApps(Path folder) {
    appImports.add(Objects.requireNonNull(folder));
    return this;
  }

  /**
   * Imports fictitious operators, devices and apps before the first request. Requires test mode,
   * since all identifiers are of the test range.
   */
  public ReferenceRegisterBuilder sampleData() {
    sampleData = true;
    return sampleApps();
  }

  /** Imports fictitious apps and care processes before the first request. */
  public ReferenceRegisterBuilder sampleApps() {
    sampleApps = true;
    return this;
  }

  /**
   * Creates a new snapshot when the latest is requested and has reached this age. Default: one day;
   * with zero each request creates one.
   *
   * @throws ReferenceRegisterException if it is negative
   */
  public ReferenceRegisterBuilder snapshotInterval(Duration interval) {
    if (interval.isNegative()) {
      throw new ReferenceRegisterException("The snapshot interval is negative.");
    }
    snapshotInterval = interval;
    return this;
  }

  /**
   * Sets the URL of the API as clients see it, for instance behind a proxy. Default: the URL of
   * each request.
   */
  public ReferenceRegisterBuilder publicUrl(URI url) {
    publicUrl = Objects.requireNonNull(url);
    return this;
  }

  /**
   * Accepts the tokens of this authorization server. Default: tokens that the register issues
   * itself.
   */
  public ReferenceRegisterBuilder authorizationServer(AuthorizationServerSettings server) {
    authorizationServer = Objects.requireNonNull(server);
    return this;
  }

  /** Sets the range of serial numbers, for tests. */
  ReferenceRegisterBuilder serials(SerialPool range) {
    serials = range;
    return this;
  }

  /** Sets the clock, for tests. */
  ReferenceRegisterBuilder clock(Clock other) {
    clock = other;
    return this;
  }

  /**
   * Starts the register; it accepts requests when this method returns.
   *
   * @throws ReferenceRegisterException if it cannot start; the message has the reason
   */
  public ReferenceRegister start() {
    CloseableStack resources = new CloseableStack();
    Database store = database != null ? database : temporary(resources);
    List<Path> registerFiles = new ArrayList<>(imports);
    List<Path> catalogues = new ArrayList<>(appImports);
    if (sampleApps) {
      TemporaryDirectory directory = TemporaryDirectory.create();
      resources.add(directory::close);
      catalogues.add(SampleData.copyAppsTo(directory.path()));
      if (sampleData) {
        registerFiles.add(SampleData.copyTo(directory.path()));
      }
    }
    RegisterSettings settings =
        new RegisterSettings(
            store,
            credentials != null ? credentials : store.defaultCredentials(),
            workDirectory(store),
            bindAddress,
            port,
            testMode,
            serials != null ? serials : SerialPool.of(testMode),
            Optional.ofNullable(seed),
            List.copyOf(registerFiles),
            List.copyOf(catalogues),
            snapshotInterval,
            Optional.ofNullable(publicUrl),
            Optional.ofNullable(authorizationServer));
    return ReferenceRegister.start(settings, clock, resources);
  }

  private static Path workDirectory(Database store) {
    return store
        .file()
        .map(file -> file.resolveSibling(file.getFileName() + ".work"))
        .orElseGet(
            () ->
                Path.of(
                    System.getProperty("java.io.tmpdir"), "mid-id-register-" + UUID.randomUUID()));
  }

  private static Database temporary(CloseableStack resources) {
    TemporaryDirectory directory = TemporaryDirectory.create();
    resources.add(directory::close);
    return H2Url.temporary(directory.path());
  }
}
