package io.github.openmidid.examples.register;

import static io.github.openmidid.examples.register.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.Calls.Answer;
import io.github.openmidid.examples.register.grant.SerialRange;
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

/** What is kept, and what happens at its edges. */
@Tag("slow")
class StoreTest {
  private static final String EXHAUSTED =
      "urn:problem-type:openmidid:midIdRegister:serialsExhausted";

  @TempDir private Path directory;

  private ReferenceRegister open() {
    return ReferenceRegister.builder().store(directory).start();
  }

  @Test
  void keepsEverythingOverARestartAndStillKnowsRepetitions() {
    UUID reference = UUID.randomUUID();
    String granted;
    try (ReferenceRegister register = open()) {
      granted = Calls.to(register, "AZ").grant(reference, "ct").json().get("midId").stringValue();
    }
    try (ReferenceRegister register = open()) {
      Answer repeated = Calls.to(register, "AZ").grant(reference, "ct");

      assertThat(repeated.status()).isEqualTo(303);
      assertThat(repeated.header("Location")).endsWith("/midIds/" + granted);
      assertProblem(
          Calls.to(register, "AZ").grant(reference, "mri"),
          409,
          "urn:problem-type:openmidid:midIdRegister:requestReferenceReused");
      assertThat(Calls.to(register, "AZ").grantNew()).isNotEqualTo(granted);
      assertThat(register.size()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("N60 a second register on the same file is refused")
  void n60_refusesASecondRegisterOnTheSameStore() {
    try (ReferenceRegister first = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(ReferenceRegisterException.class)
          .hasMessageContaining("Another register is using the store");
      assertThat(Calls.to(first, "AZ").get("/midIds").status()).isEqualTo(200);
    }
    open().close();
  }

  @Test
  void staysInTheModeInWhichItWasMade() {
    open().close();

    assertThatThrownBy(() -> ReferenceRegister.builder().store(directory).testMode(false).start())
        .isInstanceOf(ReferenceRegisterException.class)
        .hasMessageContaining("made in test mode");
  }

  @Test
  void grantsNoIdentifierForTestsInProduction() {
    try (ReferenceRegister register =
        ReferenceRegister.builder().store(directory).testMode(false).start()) {
      Calls calls = Calls.to(register, "AZ");

      assertThat(MidId.of(calls.grantNew()).serial()).isBetween(10_000_000L, 98_999_999L);
      assertThat(calls.get("/register").json().get("environment").stringValue())
          .isEqualTo("production");
    }
  }

  @Test
  @DisplayName("N57 the last serial is issued once, and after it none")
  void n57_issuesTheLastSerialOnceAndThenNone() {
    SerialRange five = new SerialRange(99_000_001, 99_000_005);
    try (ReferenceRegister register =
        ReferenceRegister.builder().store(directory).serials(five).start()) {
      Calls calls = Calls.to(register, "AZ");
      UUID last = UUID.randomUUID();
      Set<Long> serials = new HashSet<>();
      for (int i = 0; i < 4; i++) {
        serials.add(MidId.of(calls.grantNew()).serial());
      }
      Answer fifth = calls.grant(last, "ct");
      serials.add(MidId.of(fifth.json().get("midId").stringValue()).serial());

      assertThat(serials)
          .containsExactlyInAnyOrder(
              99_000_001L, 99_000_002L, 99_000_003L, 99_000_004L, 99_000_005L);
      for (int i = 0; i < 3; i++) {
        assertProblem(calls.grant(UUID.randomUUID(), "ct"), 503, EXHAUSTED);
      }
      assertThat(calls.grant(last, "ct").status()).isEqualTo(303);
      assertThat(register.size()).isEqualTo(5);
    }
  }

  @Test
  void passesOverSerialsThatWereImported() throws IOException {
    SerialRange three = new SerialRange(99_000_001, 99_000_003);
    Path file = directory.resolve("taken.csv");
    Files.writeString(
        file,
        "midId,modality,operator,manufacturer,model,serialNumber,inServiceSince,linked\n"
            + MidId.ofSerial(99_000_001)
            + ",CT,AZ,,,,,true\n"
            + MidId.ofSerial(99_000_003)
            + ",CT,AZ,,,,,true\n");
    try (ReferenceRegister register =
        ReferenceRegister.builder().store(directory).serials(three).importing(file).start()) {
      Calls calls = Calls.to(register, "AZ");

      assertThat(MidId.of(calls.grantNew()).serial()).isEqualTo(99_000_002);
      assertProblem(calls.grant(UUID.randomUUID(), "ct"), 503, EXHAUSTED);
    }
  }

  @Test
  @DisplayName("N58 a clock that goes back an hour issues nothing twice")
  void n58_issuesNothingTwiceWhenTheClockGoesBack() {
    Set<String> granted = new HashSet<>();
    Clock now = Clock.fixed(Instant.parse("2026-10-25T01:30:00Z"), ZoneOffset.UTC);
    for (Clock clock : new Clock[] {now, Clock.offset(now, Duration.ofHours(-1))}) {
      try (ReferenceRegister register =
          ReferenceRegister.builder().store(directory).clock(clock).start()) {
        for (int i = 0; i < 20; i++) {
          granted.add(Calls.to(register, "AZ").grantNew());
        }
      }
    }

    assertThat(granted).hasSize(40);
  }

  @Test
  void isUnavailableWithoutItsDatabase() {
    try (ReferenceRegister register = open()) {
      Calls calls = Calls.to(register, "AZ");
      register.part(HikariDataSource.class).close();
      Answer health = calls.get("/health");

      assertThat(health.status()).isEqualTo(503);
      assertThat(health.response().body()).isEqualTo("{\"status\":\"DOWN\"}");
      assertProblem(
          calls.grant(UUID.randomUUID(), "ct"), 503, "urn:problem-type:belgif:serviceUnavailable");
      assertProblem(calls.get("/midIds"), 503, "urn:problem-type:belgif:serviceUnavailable");
    }
  }

  @Test
  void opensTheDatabaseAgainWhenItWasClosedUnderIt() {
    try (ReferenceRegister register = open()) {
      Calls calls = Calls.to(register, "AZ");
      String granted = calls.grantNew();
      // What H2 does when it cannot write, for instance because the disk is full.
      register.part(JdbcClient.class).sql("SHUTDOWN IMMEDIATELY").update();
      List<Integer> statuses = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        statuses.add(calls.grant(UUID.randomUUID(), "ct").status());
      }

      assertThat(statuses).isSubsetOf(201, 503).endsWith(201);
      assertThat(calls.get("/midIds/" + granted).status()).isEqualTo(200);
    }
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws IOException {
    Files.writeString(directory.resolve("register.mv.db"), "not a database");

    assertThatThrownBy(this::open)
        .isInstanceOf(ReferenceRegisterException.class)
        .hasMessageContaining("cannot be opened");
  }

  @Test
  void leavesNothingButTheStoreBehind() throws IOException {
    open().close();
    // Tomcat remembers the directory of the one before.
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
    Path store = register.part(RegisterSettings.class).database().file().orElseThrow().getParent();
    assertThat(store).isDirectory();
    register.close();
    register.close();

    assertThat(store).doesNotExist();
  }
}
