package io.github.openmidid.examples.register.store;

import static io.github.openmidid.examples.register.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import io.github.openmidid.examples.register.config.RegisterSettings;
import io.github.openmidid.examples.register.config.SerialPool;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests the store and its failures. */
@Tag("slow")
class StoreTest {
  private static final String EXHAUSTED =
      "urn:problem-type:openmidid:midIdRegister:serialsExhausted";

  @TempDir private Path directory;

  private ReferenceRegister open() {
    return ReferenceRegister.builder().store(directory).start();
  }

  @Test
  void keepsDataAndReferencesOverARestart() {
    UUID reference = UUID.randomUUID();
    String granted;
    try (ReferenceRegister register = open()) {
      granted =
          RegisterCaller.to(register, "AZ")
              .grant(reference, "ct")
              .json()
              .get("midId")
              .stringValue();
    }
    try (ReferenceRegister register = open()) {
      ApiResponse repeated = RegisterCaller.to(register, "AZ").grant(reference, "ct");

      assertThat(repeated.status()).isEqualTo(303);
      assertThat(repeated.header("Location")).endsWith("/midIds/" + granted);
      assertProblem(
          RegisterCaller.to(register, "AZ").grant(reference, "mri"),
          409,
          "urn:problem-type:openmidid:midIdRegister:requestReferenceReused");
      assertThat(RegisterCaller.to(register, "AZ").grantNew()).isNotEqualTo(granted);
      assertThat(register.size()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("N60 a second register on the same file is rejected")
  void n60_rejectsASecondRegisterOnTheSameStore() {
    try (ReferenceRegister first = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(ReferenceRegisterException.class)
          .hasMessageContaining("Another register is using the store");
      assertThat(RegisterCaller.to(first, "AZ").get("/midIds").status()).isEqualTo(200);
    }
    open().close();
  }

  @Test
  void keepsItsMode() {
    open().close();

    assertThatThrownBy(() -> ReferenceRegister.builder().store(directory).testMode(false).start())
        .isInstanceOf(ReferenceRegisterException.class)
        .hasMessageContaining("created in test mode");
  }

  @Test
  void grantsNoTestIdentifierInProduction() {
    try (ReferenceRegister register =
        ReferenceRegister.builder().store(directory).testMode(false).start()) {
      RegisterCaller calls = RegisterCaller.to(register, "AZ");

      assertThat(MidId.of(calls.grantNew()).serial()).isBetween(10_000_000L, 98_999_999L);
      assertThat(calls.get("/register").json().get("environment").stringValue())
          .isEqualTo("production");
    }
  }

  @Test
  @DisplayName("N57 the last serial is issued once, and no more after it")
  void n57_issuesTheLastSerialOnceAndThenNone() {
    SerialPool five = new SerialPool(99_000_001, 99_000_005);
    try (ReferenceRegister register =
        RegisterInternals.serials(ReferenceRegister.builder().store(directory), five).start()) {
      RegisterCaller calls = RegisterCaller.to(register, "AZ");
      UUID last = UUID.randomUUID();
      Set<Long> serials = new HashSet<>();
      for (int i = 0; i < 4; i++) {
        serials.add(MidId.of(calls.grantNew()).serial());
      }
      ApiResponse fifth = calls.grant(last, "ct");
      serials.add(MidId.of(fifth.json().get("midId").stringValue()).serial());

      assertThat(serials)
          .containsExactlyInAnyOrder(
              99_000_001L, 99_000_002L, 99_000_003L, 99_000_004L, 99_000_005L);
      for (int i = 0; i < 3; i++) {
        ApiResponse exhausted = calls.grant(UUID.randomUUID(), "ct");
        assertProblem(exhausted, 503, EXHAUSTED);
        assertThat(exhausted.header("Retry-After")).isEqualTo("86400");
      }
      assertThat(calls.grant(last, "ct").status()).isEqualTo(303);
      assertThat(register.size()).isEqualTo(5);
    }
  }

  @Test
  void skipsImportedSerials() throws IOException {
    SerialPool three = new SerialPool(99_000_001, 99_000_003);
    Path file = directory.resolve("taken.csv");
    Files.writeString(
        file,
        "midId,modality,operator,manufacturer,model,serialNumber,inServiceSince,linked\n"
            + MidId.ofSerial(99_000_001)
            + ",CT,AZ,,,,,true\n"
            + MidId.ofSerial(99_000_003)
            + ",CT,AZ,,,,,true\n");
    try (ReferenceRegister register =
        RegisterInternals.serials(ReferenceRegister.builder().store(directory), three)
            .importing(file)
            .start()) {
      RegisterCaller calls = RegisterCaller.to(register, "AZ");

      assertThat(MidId.of(calls.grantNew()).serial()).isEqualTo(99_000_002);
      assertProblem(calls.grant(UUID.randomUUID(), "ct"), 503, EXHAUSTED);
    }
  }

  @Test
  @DisplayName("N58 a clock set back an hour causes no duplicates")
  void n58_issuesNothingTwiceWhenTheClockGoesBack() {
    Set<String> granted = new HashSet<>();
    Clock now = Clock.fixed(Instant.parse("2026-10-25T01:30:00Z"), ZoneOffset.UTC);
    for (Clock clock : new Clock[] {now, Clock.offset(now, Duration.ofHours(-1))}) {
      try (ReferenceRegister register =
          RegisterInternals.clock(ReferenceRegister.builder().store(directory), clock).start()) {
        for (int i = 0; i < 20; i++) {
          granted.add(RegisterCaller.to(register, "AZ").grantNew());
        }
      }
    }

    assertThat(granted).hasSize(40);
  }

  @Test
  void isUnavailableWithoutItsDatabase() {
    try (ReferenceRegister register = open()) {
      RegisterCaller calls = RegisterCaller.to(register, "AZ");
      RegisterInternals.part(register, HikariDataSource.class).close();
      ApiResponse health = calls.get("/health");

      assertThat(health.status()).isEqualTo(503);
      assertThat(health.response().body()).isEqualTo("{\"status\":\"DOWN\"}");
      assertProblem(
          calls.grant(UUID.randomUUID(), "ct"), 503, "urn:problem-type:belgif:serviceUnavailable");
      assertProblem(calls.get("/midIds"), 503, "urn:problem-type:belgif:serviceUnavailable");
    }
  }

  @Test
  void reopensAClosedDatabase() {
    try (ReferenceRegister register = open()) {
      RegisterCaller calls = RegisterCaller.to(register, "AZ");
      String granted = calls.grantNew();
      // As H2 does when it cannot write, for instance because the disk is full.
      RegisterInternals.part(register, JdbcClient.class).sql("SHUTDOWN IMMEDIATELY").update();
      List<Integer> statuses = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        statuses.add(calls.grant(UUID.randomUUID(), "ct").status());
      }

      assertThat(statuses).isSubsetOf(201, 503).endsWith(201);
      assertThat(calls.get("/midIds/" + granted).status()).isEqualTo(200);
    }
  }

  @Test
  void rejectsAFileThatIsNoDatabase() throws IOException {
    Files.writeString(directory.resolve("register.mv.db"), "not a database");

    assertThatThrownBy(this::open)
        .isInstanceOf(ReferenceRegisterException.class)
        .hasMessageContaining("cannot be opened");
  }

  @Test
  void leavesOnlyTheStore() throws IOException {
    open().close();
    // Tomcat stores the directory of the previous instance in a system property.
    ReferenceRegister.start().close();

    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("register.mv.db", "register.lock");
    }
    assertThat(System.getProperty("catalina.home")).isNull();
  }

  @Test
  void deletesATemporaryStoreAtTheEnd() throws IOException {
    ReferenceRegister register = ReferenceRegister.start();
    Path store =
        RegisterInternals.part(register, RegisterSettings.class)
            .database()
            .file()
            .orElseThrow()
            .getParent();
    assertThat(store).isDirectory();
    register.close();
    register.close();

    assertThat(store).doesNotExist();
  }
}
