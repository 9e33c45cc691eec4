package io.github.openmidid.examples.register.support;

import io.github.openmidid.examples.register.config.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A PostgreSQL server on localhost with its default durability settings. */
public final class PostgresServer implements AutoCloseable {
  private static final String USER = "register";

  private final TemporaryDirectory home;
  private final UnprivilegedUser user;
  private final Path data;
  private final String password = UUID.randomUUID().toString();
  private final int port = freePort();
  private Process process;

  private PostgresServer() throws IOException {
    home = TemporaryDirectory.create();
    user = UnprivilegedUser.find(home.path());
    data = user.directory(home.path(), "data");
  }

  /** Returns the server that all tests of this process share; starts it on first use. */
  public static PostgresServer shared() {
    return Shared.SERVER;
  }

  private static final class Shared {
    private static final PostgresServer SERVER = start();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close, "postgresql-stop"));
    }
  }

  private static PostgresServer start() {
    try {
      PostgresServer server = new PostgresServer();
      PostgresBinaries.unpack(server.home.path().resolve("postgresql"));
      server.initialize();
      server.run();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void initialize() throws IOException {
    Path passwordFile = Files.writeString(home.path().resolve("password"), password);
    Process initdb =
        user.start(
            List.of(
                program("initdb"),
                "-D",
                data.toString(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile,
                "-E",
                "UTF8",
                "--no-locale"),
            log());
    if (waitFor(initdb) != 0) {
      throw new IOException("initdb failed: " + Files.readString(log()));
    }
  }

  /** Starts the server with additional settings; returns when it accepts connections. */
  public void run(String... settings) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                program("postgres"),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories="));
    for (String setting : settings) {
      command.addAll(List.of("-c", setting));
    }
    process = user.start(command, log());
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!responds()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IOException("PostgreSQL does not respond: " + Files.readString(log()));
      }
    }
  }

  private boolean responds() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(1);
    } catch (SQLException e) {
      sleep(50);
      return false;
    }
  }

  /** Creates a new, empty database. */
  TestStore newStore() {
    String name = "register_" + UUID.randomUUID().toString().replace('-', '_');
    execute("postgres", "CREATE DATABASE " + name);
    return new TestStore(url(name), USER, password);
  }

  public void execute(String database, String sql) {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), USER, password);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  long pid() {
    return process.pid();
  }

  /** Stops the server as a power failure would. */
  public void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    waitFor(process);
  }

  private String program(String name) {
    return home.path().resolve("postgresql").resolve("bin").resolve(name).toString();
  }

  private Path log() {
    return home.path().resolve("log");
  }

  private static int waitFor(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    kill();
    home.close();
  }
}
