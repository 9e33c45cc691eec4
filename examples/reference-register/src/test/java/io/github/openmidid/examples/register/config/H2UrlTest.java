package io.github.openmidid.examples.register.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.examples.register.ReferenceRegister;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class H2UrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:file:./register",
        "jdbc:h2:./register",
        "jdbc:h2:./register;WRITE_DELAY=500",
        "jdbc:h2:./register;WRITE_DELAY=",
        "jdbc:h2:./register;CIPHER=AES",
        "JDBC:H2:./register"
      })
  @DisplayName("N61 a JDBC URL without WRITE_DELAY=0 is rejected at the start")
  void n61_doesNotStartWithoutDurableWrites(String url) {
    assertThatThrownBy(() -> ReferenceRegister.builder().jdbcUrl(url).start())
        .isInstanceOf(ReferenceRegisterException.class)
        .hasMessageContaining("WRITE_DELAY=0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:mem:register;WRITE_DELAY=0",
        "jdbc:h2:tcp://localhost/register;WRITE_DELAY=0",
        "jdbc:h2:;WRITE_DELAY=0",
        "/var/lib/register"
      })
  void rejectsUrlsWithoutAnH2File(String url) {
    assertThatThrownBy(() -> H2Url.parse(url))
        .isInstanceOf(ReferenceRegisterException.class)
        .hasMessageContaining("is neither an H2 file");
  }

  @Test
  void parsesFileAndSettings() {
    H2Url url = H2Url.parse("jdbc:h2:file:./some/register;write_delay=0;LOCK_TIMEOUT=7");

    assertThat(url.path()).isEqualTo(Path.of("some", "register").toAbsolutePath());
    assertThat(url.jdbcUrl())
        .startsWith("jdbc:h2:file:" + url.path() + ";")
        .contains(";WRITE_DELAY=0", ";LOCK_TIMEOUT=7", ";DB_CLOSE_ON_EXIT=FALSE")
        .doesNotContain("LOCK_TIMEOUT=5000");
  }

  @Test
  void rejectsAPathThatParsesAsSettings() {
    Path odd = Path.of("store;CIPHER=AES");

    assertThatThrownBy(() -> H2Url.in(odd))
        .isInstanceOf(ReferenceRegisterException.class)
        .hasMessageContaining("semicolon");
  }

  @Test
  void startsOnAUrlWithDurableWrites(@TempDir Path directory) {
    Path file = directory.resolve("my register");
    String url = "jdbc:h2:" + file + ";WRITE_DELAY=0";
    ReferenceRegister.builder().jdbcUrl(url).start().close();

    assertThat(Files.exists(directory.resolve("my register.mv.db"))).isTrue();
  }
}
