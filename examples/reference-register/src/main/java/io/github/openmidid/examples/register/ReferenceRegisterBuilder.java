package io.github.openmidid.examples.register;

import io.github.openmidid.examples.register.config.AuthorizationServer;
import io.github.openmidid.examples.register.config.Database;
import io.github.openmidid.examples.register.config.DatabaseCredentials;
import io.github.openmidid.examples.register.config.H2Url;
import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import io.github.openmidid.examples.register.config.RegisterSettings;
import io.github.openmidid.examples.register.config.SerialPool;
import io.github.openmidid.examples.register.config.SerialSeed;
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

/** Describes a register, and starts it. */
public final class ReferenceRegisterBuilder {
  private @Nullable Database database;
  private @Nullable DatabaseCredentials credentials;
  private @Nullable SerialSeed seed;
  private String bindAddress = "127.0.0.1";
  private int port;
  private boolean testMode = true;
  private final List<Path> imports = new ArrayList<>();
  private boolean sampleData;
  private Duration snapshotInterval = Duration.ofDays(1);
  private @Nullable URI publicUrl;
  private @Nullable AuthorizationServer authorizationServer;
  private @Nullable SerialPool serials;
  private Clock clock = Clock.systemUTC();

  ReferenceRegisterBuilder() {}

  /**
   * Keeps the identifiers in this directory, which is made if need be. By default they are kept in
   * a temporary one, which is deleted at the end.
   */
  public ReferenceRegisterBuilder store(Path directory) {
    database = H2Url.in(directory);
    return this;
  }

  /**
   * Keeps the identifiers where this JDBC URL says, in place of {@link #store}: in a file of H2, as
   * in {@code jdbc:h2:file:/var/lib/register/register;WRITE_DELAY=0}, or in a database of
   * PostgreSQL, which several registers may share, as in {@code jdbc:postgresql://host/register}.
   *
   * @throws ReferenceRegisterException if it is neither, if H2 would write later than it says, or
   *     if there is a user or a password in it
   */
  public ReferenceRegisterBuilder jdbcUrl(String url) {
    database = Database.parse(url);
    return this;
  }

  /**
   * Speaks to the database as this user; by default as {@code register}, without a password.
   *
   * @param password gives the password when it is needed; the register keeps no copy of the array
   */
  public ReferenceRegisterBuilder databaseCredentials(String user, Supplier<char[]> password) {
    credentials = new DatabaseCredentials(user, password);
    return this;
  }

  /**
   * Makes a new store with this seed of the order in which serial numbers are issued, 16 to 64
   * bytes, and refuses a store that has another one. By default a new store gets a random seed, and
   * every other one keeps its own.
   */
  public ReferenceRegisterBuilder serialSeed(byte[] bytes) {
    return serialSeed(SerialSeed.of(bytes));
  }

  ReferenceRegisterBuilder serialSeed(SerialSeed given) {
    seed = given;
    return this;
  }

  /** Listens on this address of the machine; by default on 127.0.0.1, for this machine only. */
  public ReferenceRegisterBuilder bindAddress(String address) {
    bindAddress = Objects.requireNonNull(address);
    return this;
  }

  /** Listens on this port; by default, and with 0, on a free one. */
  public ReferenceRegisterBuilder port(int number) {
    port = number;
    return this;
  }

  /**
   * Whether it grants, and lets in, identifiers of the range for tests; true by default. A store
   * stays in the mode in which it was made.
   */
  public ReferenceRegisterBuilder testMode(boolean test) {
    testMode = test;
    return this;
  }

  /** Imports this register file before the first request is answered; may be called repeatedly. */
  public ReferenceRegisterBuilder importing(Path csv) {
    imports.add(Objects.requireNonNull(csv));
    return this;
  }

  /**
   * Imports made-up operators and devices before the first request is answered; in test mode only,
   * since all identifiers are of the range for tests.
   */
  public ReferenceRegisterBuilder sampleData() {
    sampleData = true;
    return this;
  }

  /**
   * Makes a snapshot when the latest is asked for and is as old as this; a day by default. With
   * zero each is of the moment.
   *
   * @throws ReferenceRegisterException if it is negative
   */
  public ReferenceRegisterBuilder snapshotInterval(Duration interval) {
    if (interval.isNegative()) {
      throw new ReferenceRegisterException("The time between two snapshots is negative.");
    }
    snapshotInterval = interval;
    return this;
  }

  /**
   * The address of the API as clients see it, behind a proxy for instance; by default that by which
   * a request has come.
   */
  public ReferenceRegisterBuilder publicUrl(URI url) {
    publicUrl = Objects.requireNonNull(url);
    return this;
  }

  /** Accepts the tokens of this authorization server; by default those that the register makes. */
  public ReferenceRegisterBuilder authorizationServer(AuthorizationServer server) {
    authorizationServer = Objects.requireNonNull(server);
    return this;
  }

  /** For tests: another range of serial numbers than the one of the mode. */
  ReferenceRegisterBuilder serials(SerialPool range) {
    serials = range;
    return this;
  }

  /** For tests: another clock. */
  ReferenceRegisterBuilder clock(Clock other) {
    clock = other;
    return this;
  }

  /**
   * Starts the register; it answers when this returns.
   *
   * @throws ReferenceRegisterException if it cannot start, with the reason
   */
  public ReferenceRegister start() {
    CloseableStack resources = new CloseableStack();
    Database store = database != null ? database : temporary(resources);
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
            imports(resources),
            snapshotInterval,
            Optional.ofNullable(publicUrl),
            Optional.ofNullable(authorizationServer));
    return ReferenceRegister.start(settings, clock, resources);
  }

  private List<Path> imports(CloseableStack resources) {
    if (!sampleData) {
      return List.copyOf(imports);
    }
    TemporaryDirectory directory = TemporaryDirectory.create();
    resources.add(directory::close);
    List<Path> all = new ArrayList<>(imports);
    all.add(SampleData.copyTo(directory.path()));
    return List.copyOf(all);
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
    return H2Url.in(directory.path());
  }
}
