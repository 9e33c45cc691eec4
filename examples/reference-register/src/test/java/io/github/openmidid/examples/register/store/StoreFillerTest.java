package io.github.openmidid.examples.register.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.github.openmidid.examples.register.config.Database;
import io.github.openmidid.examples.register.config.DatabaseCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("slow")
class StoreFillerTest {
  private static final String INSERT_OWNER = "INSERT INTO owner VALUES (?)";

  @TempDir private Path directory;

  private HikariDataSource pool;
  private JdbcTemplate jdbc;
  private StoreFiller filler;

  @BeforeEach
  void createStore() {
    Database database = Database.parse("jdbc:h2:" + directory.resolve("store"));
    DatabaseCredentials credentials = database.defaultCredentials();
    pool = ConnectionPoolFactory.of(database, credentials);
    filler = new StoreFiller(pool, database, credentials);
    jdbc = new JdbcTemplate(pool);
    jdbc.execute(
        """
        CREATE TABLE owner (name VARCHAR(20) NOT NULL PRIMARY KEY);
        CREATE TABLE device (
          id     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          serial VARCHAR(20) NOT NULL CHECK (serial <> ''),
          owner  VARCHAR(20) NOT NULL REFERENCES owner,
          place  BIGINT,
          CONSTRAINT device_once UNIQUE (owner, serial)
        );
        CREATE INDEX device_place ON device (place);
        CREATE UNIQUE INDEX device_serial ON device (serial, place);
        INSERT INTO owner VALUES ('there')
        """);
  }

  @AfterEach
  void closeStore() {
    pool.close();
  }

  private static BatchStatement owner(String name) {
    return BatchStatement.of(INSERT_OWNER, name);
  }

  private static BatchStatement device(String serial, String owner) {
    return BatchStatement.of(
        "INSERT INTO device (serial, owner, place) VALUES (?, ?, ?)", serial, owner, null);
  }

  private List<String> schema() {
    return jdbc.queryForList("SCRIPT NODATA NOPASSWORDS NOSETTINGS", String.class).stream()
        .filter(sql -> !sql.startsWith("--"))
        .map(sql -> sql.replaceAll("START WITH \\d+( RESTART WITH \\d+)?", "START WITH 1"))
        .sorted()
        .toList();
  }

  private long count(String table) {
    return jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
  }

  private void assertOnlyTheStoreIsThere() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(directory.resolve("store.mv.db"));
    }
  }

  @Test
  void addsRowsAndKeepsTheSchema() throws IOException {
    List<String> before = schema();

    filler.fill(
        IntStream.range(0, 3)
            .mapToObj(
                i -> List.of(owner("o" + i), device("s" + i, "o" + i), device("t" + i, "there"))));

    assertThat(count("owner")).isEqualTo(4);
    assertThat(count("device")).isEqualTo(6);
    assertThat(schema()).isEqualTo(before).anyMatch(sql -> sql.contains("\"DEVICE_PLACE\""));
    assertThat(jdbc.queryForObject("SELECT MAX(id) FROM device", Long.class)).isEqualTo(6);
    assertOnlyTheStoreIsThere();
  }

  @ParameterizedTest
  @CsvSource({"s0,there", "s1,nobody", "'',there"})
  void addsNothingIfARowViolatesAConstraint(String serial, String owner) throws IOException {
    jdbc.update("INSERT INTO device (serial, owner) VALUES ('s0', 'there')");
    List<String> before = schema();

    assertThatThrownBy(
            () ->
                filler.fill(
                    Stream.of(
                        List.of(owner("new"), device("s2", "new")),
                        List.of(device(serial, owner)))))
        .isInstanceOf(DataIntegrityViolationException.class);

    assertThat(count("owner")).isEqualTo(1);
    assertThat(count("device")).isEqualTo(1);
    assertThat(schema()).isEqualTo(before);
    jdbc.update(INSERT_OWNER, "afterwards");
    assertOnlyTheStoreIsThere();
  }

  @Test
  void addsNothingIfTheRowsCannotBeRead() throws IOException {
    RuntimeException fault = new IllegalStateException("line 3");
    List<String> before = schema();

    assertThatThrownBy(() -> filler.fill(twoBatches(fault))).isSameAs(fault);

    assertThat(schema()).isEqualTo(before);
    assertOnlyTheFirstOwnerIsThere();
  }

  private static Stream<List<BatchStatement>> twoBatches(RuntimeException fault) {
    return Stream.of("first", "second")
        .map(
            name -> {
              if (name.equals("second")) {
                throw fault;
              }
              return List.of(owner(name));
            });
  }

  @Test
  void addsNothingIfInterrupted() throws IOException {
    Thread importing = Thread.currentThread();

    assertThatThrownBy(
            () ->
                filler.fill(
                    Stream.of("first", "second")
                        .map(name -> List.of(owner(name)))
                        .peek(batch -> importing.interrupt())))
        .isInstanceOf(RuntimeException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertOnlyTheFirstOwnerIsThere();
  }

  private void assertOnlyTheFirstOwnerIsThere() throws IOException {
    assertThat(jdbc.queryForList("SELECT name FROM owner", String.class)).containsExactly("there");
    jdbc.update(INSERT_OWNER, "afterwards");
    assertOnlyTheStoreIsThere();
  }

  @Test
  void restoresTheSettingsOfTheRegister() {
    filler.fill(Stream.of(List.of(owner("new"))));

    assertThat(settings("WRITE_DELAY")).containsOnly("200");
    assertThat(settings("RETENTION_TIME")).containsOnly("45000");
    assertThat(settings("info.CACHE_MAX_SIZE")).containsOnly("32");
  }

  private List<String> settings(String name) {
    return jdbc.queryForList(
        "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = ?",
        String.class,
        name);
  }

  @Test
  void deletesWhatAKilledProcessHasLeft() throws IOException {
    Path left = Files.createDirectory(directory.resolve("store.mv.db.replacement123"));
    Files.createFile(left.resolve("store.mv.db"));
    Path other = Files.createDirectory(directory.resolve("another.mv.db.replacement123"));

    filler.fill(Stream.of(List.of(owner("new"))));

    assertThat(left).doesNotExist();
    assertThat(other).exists();
    assertThat(count("owner")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"10000,9999,true", "10000,10000,false", "9999,0,false"})
  void isWorthwhileForManyRows(long added, long present, boolean worthwhile) {
    assertThat(filler.isWorthwhile(added, present)).isEqualTo(worthwhile);
  }

  @Test
  void isForFilesOnly() {
    Database server = Database.parse("jdbc:postgresql://localhost/register");

    assertThat(new StoreFiller(pool, server, server.defaultCredentials()).isWorthwhile(10_000, 0))
        .isFalse();
  }
}
