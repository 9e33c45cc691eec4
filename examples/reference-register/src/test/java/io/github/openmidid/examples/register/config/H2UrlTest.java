package io.github.openmidid.examples.register.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.examples.register.ReferenceRegister;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class H2UrlTest {

  @ParameterizedTest
  @CsvSource({
    "RETENTION_TIME=0, the setting RETENTION_TIME",
    "LOCK_MODE=0, the setting LOCK_MODE",
    "ACCESS_MODE_DATA=r, the setting ACCESS_MODE_DATA",
    "FILE_LOCK=NO, the setting FILE_LOCK",
    "AUTO_SERVER=TRUE, the setting AUTO_SERVER",
    "INIT=SET WRITE_DELAY 60000, the setting INIT",
    "db_close_on_exit=true, the setting DB_CLOSE_ON_EXIT",
    "trace, the setting TRACE",
    "CIPHER=AES, CIPHER",
    "USER=sa, USER",
    "PASSWORD=secret, PASSWORD",
    "LOCK_TIMEOUT=soon, 'LOCK_TIMEOUT=soon, which is not a number'",
    "CACHE_SIZE, 'CACHE_SIZE=, which is not a number'",
    "CACHE_SIZE=1;cache_size=2, CACHE_SIZE twice"
  })
  @DisplayName("N61 a JDBC URL cannot change what durability depends on")
  void n61_rejectsSettingsOfTheRegister(String setting, String reason) {
    assertThatThrownBy(() -> ReferenceRegister.builder().jdbcUrl("jdbc:h2:./register;" + setting))
        .isInstanceOf(ReferenceRegisterException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:mem:register",
        "jdbc:h2:nioMemFS:register",
        "jdbc:h2:file:nioMapped:/var/lib/register",
        "jdbc:h2:tcp://localhost/register",
        "jdbc:h2:",
        "/var/lib/register"
      })
  void rejectsUrlsWithoutAnH2File(String url) {
    assertThatThrownBy(() -> H2Url.parse(url))
        .isInstanceOf(ReferenceRegisterException.class)
        .hasMessageContaining("is neither an H2 file");
  }

  @Test
  void parsesFileAndSettings() {
    H2Url url = H2Url.parse("JDBC:H2:file:./some/register;cache_size=65536; LOCK_TIMEOUT=7;");

    assertThat(url.path()).isEqualTo(Path.of("some", "register").toAbsolutePath());
    assertThat(url.jdbcUrl())
        .startsWith("jdbc:h2:failstop:" + url.path() + ";")
        .contains(";LOCK_TIMEOUT=7", ";CACHE_SIZE=65536", ";DB_CLOSE_ON_EXIT=FALSE")
        .doesNotContain("LOCK_TIMEOUT=5000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";WRITE_DELAY=0", ";write_delay=500"})
  @DisplayName("N61 the delay that former versions required has no effect")
  void n61_setsTheDelayItself(String setting) {
    assertThat(H2Url.parse("jdbc:h2:./register" + setting).jdbcUrl())
        .containsOnlyOnce("WRITE_DELAY")
        .contains(";WRITE_DELAY=200");
  }

  @Test
  void rejectsAPathThatParsesAsSettings() {
    Path odd = Path.of("store;CIPHER=AES");

    assertThatThrownBy(() -> H2Url.in(odd))
        .isInstanceOf(ReferenceRegisterException.class)
        .hasMessageContaining("semicolon");
  }

  @Test
  @DisplayName("N61 settings that are stored in the file have no effect")
  void n61_overridesWhatTheFileStores(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("my register");
    execute(file, "SET WRITE_DELAY 60000", "SET RETENTION_TIME 0", "SET LOCK_MODE 0");
    ReferenceRegister.builder().jdbcUrl("jdbc:h2:" + file).start().close();

    assertThat(Files.exists(directory.resolve("my register.mv.db"))).isTrue();
  }

  @Test
  @DisplayName("N61 a user who cannot force the commits is rejected at the start")
  void n61_rejectsAUserWhoCannotForce(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("register");
    ReferenceRegister.builder().store(directory).start().close();
    execute(file, "CREATE USER other PASSWORD '' ADMIN", "ALTER USER \"REGISTER\" ADMIN FALSE");

    assertThatThrownBy(() -> ReferenceRegister.builder().store(directory).start())
        .isInstanceOf(ReferenceRegisterException.class)
        .hasMessageContaining("its user must be an administrator");
  }

  private static void execute(Path file, String... statements) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:" + file, "register", "");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
