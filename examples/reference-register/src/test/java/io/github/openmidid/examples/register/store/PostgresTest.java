package io.github.openmidid.examples.register.store;

import static io.github.openmidid.examples.register.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import io.github.openmidid.examples.register.support.PostgresServer;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import io.github.openmidid.examples.register.support.TestStore;
import io.github.openmidid.examples.register.support.TestStore.Engine;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests the behaviour that is specific to PostgreSQL. */
@Timeout(120)
@Tag("slow")
class PostgresTest {
  private final TestStore store = Engine.POSTGRESQL.newStore(null);

  private String database() {
    return store.jdbcUrl().substring(store.jdbcUrl().lastIndexOf('/') + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "local", "remote_write"})
  @DisplayName("N56 a server that acknowledges before it has written is rejected at the start")
  void n56_rejectsAServerThatAcknowledgesTooEarly(String value) {
    PostgresServer.shared()
        .execute("postgres", "ALTER DATABASE " + database() + " SET synchronous_commit = " + value);

    assertThatThrownBy(store::open)
        .isInstanceOf(ReferenceRegisterException.class)
        .hasMessageContaining("has synchronous_commit = " + value)
        .hasMessageContaining("Set synchronous_commit = on.");
    PostgresServer.shared()
        .execute("postgres", "ALTER DATABASE " + database() + " RESET synchronous_commit");
    store.open().close();
  }

  @Test
  @DisplayName("N56 a setting in the URL counts as well")
  void n56_rejectsAUrlWithWeakerDurability() {
    TestStore careless =
        new TestStore(
            store.jdbcUrl() + "?options=-c%20synchronous_commit=off",
            store.user(),
            store.password());

    assertThatThrownBy(careless::open)
        .isInstanceOf(ReferenceRegisterException.class)
        .hasMessageContaining("has synchronous_commit = off");
  }

  @Test
  void keepsEachConnectionDurableAfterLaterSettings() {
    try (ReferenceRegister register = store.open()) {
      PostgresServer.shared()
          .execute("postgres", "ALTER DATABASE " + database() + " SET synchronous_commit = off");
      JdbcClient jdbc = RegisterInternals.part(register, JdbcClient.class);
      RegisterInternals.part(register, HikariDataSource.class)
          .getHikariPoolMXBean()
          .softEvictConnections();

      assertThat(jdbc.sql("SHOW synchronous_commit").query(String.class).single()).isEqualTo("on");
      assertThat(RegisterCaller.to(register, "AZ").grantNew()).startsWith("MID-99");
    }
  }

  @Test
  @DisplayName("N59 an unreachable server: 503, nothing acknowledged, automatic recovery")
  void n59_isUnavailableWhileTheServerIsDownAndRecovers() throws Exception {
    try (ReferenceRegister register = store.open()) {
      RegisterCaller calls = RegisterCaller.to(register, "AZ");
      UUID before = UUID.randomUUID();
      UUID meanwhile = UUID.randomUUID();
      String granted = RegisterCaller.midId(calls.grant(before, "ct"));
      PostgresServer.shared().kill();
      try {
        assertProblem(
            calls.grant(meanwhile, "ct"), 503, "urn:problem-type:belgif:serviceUnavailable");
        assertThat(calls.get("/health").status()).isEqualTo(503);
      } finally {
        PostgresServer.shared().run();
      }
      ApiResponse after = calls.grant(meanwhile, "ct");
      for (int i = 0; i < 20 && after.status() == 503; i++) {
        after = calls.grant(meanwhile, "ct");
      }

      assertThat(after.status()).isEqualTo(201);
      assertThat(RegisterCaller.midId(after)).isNotEqualTo(granted);
      assertThat(RegisterCaller.midId(calls.grant(before, "ct"))).isEqualTo(granted);
      assertThat(register.size()).isEqualTo(2);
    }
  }

  @Test
  void reportsWhyItCannotBeOpened() {
    TestStore wrongPassword = new TestStore(store.jdbcUrl(), store.user(), "canary");
    TestStore nowhere = new TestStore(store.jdbcUrl() + "_", store.user(), store.password());

    assertThatThrownBy(wrongPassword::open)
        .isInstanceOf(ReferenceRegisterException.class)
        .hasMessage(
            "The store "
                + store.jdbcUrl()
                + " cannot be opened: it does not accept the user or the password.");
    assertThatThrownBy(nowhere::open)
        .isInstanceOf(ReferenceRegisterException.class)
        .hasMessageEndingWith(" cannot be opened: the server has no such database.");
  }

  @Test
  void keepsDataOverARestartAndSortsIdentifiersByCharacter() {
    UUID reference = UUID.randomUUID();
    String granted;
    try (ReferenceRegister register = store.open()) {
      granted = RegisterCaller.midId(RegisterCaller.to(register, "AZ").grant(reference, "ct"));
      for (int i = 0; i < 5; i++) {
        RegisterCaller.to(register, "AZ").grantNew();
      }
    }
    try (ReferenceRegister register = store.open()) {
      RegisterCaller calls = RegisterCaller.to(register, "AZ");
      assertThat(RegisterCaller.midId(calls.grant(reference, "ct"))).isEqualTo(granted);
      assertThat(calls.get("/midIds").json().get("items").findValuesAsString("midId"))
          .hasSize(6)
          .isSorted();
    }
  }
}
