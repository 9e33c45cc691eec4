package io.github.openmidid.examples.register;

import static io.github.openmidid.examples.register.Scene.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.Calls.Answer;
import io.github.openmidid.examples.register.TestStore.Engine;
import io.github.openmidid.examples.register.security.Role;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Many identifiers in one call. At full length: {@code -Dregister.kills=100}. */
@Timeout(7200)
@Execution(ExecutionMode.CONCURRENT)
@Tag("process")
class BatchKillTest {
  private static final int KILLS = Integer.getInteger("register.kills", 1);
  private static final int SIZE = 50;

  @TempDir private Path directory;

  private final Random random = new Random(KILLS);
  private volatile int asked;
  private volatile int acknowledged;
  private int whole;

  @ParameterizedTest
  @EnumSource
  @DisplayName("N63 a list that is interrupted by a kill is granted as a whole or not at all")
  void n63_grantsAllOrNoneWhenKilledInTheMiddle(Engine engine) throws Exception {
    TestStore store = engine.newStore(directory);
    for (int i = 0; i < KILLS; i++) {
      int from = asked;
      grantUntilKilled(store);
      try (ReferenceRegister register = store.open()) {
        for (int number = from; number < asked; number++) {
          assertThat(present(register, number))
              .as("list %d", number)
              .isIn(number < acknowledged ? List.of(SIZE) : List.of(0, SIZE));
        }
        whole += present(register, asked - 1) / SIZE;
        assertResumed(register);
        acknowledged = asked;
      }
    }
    System.out.printf(
        "%s: %d kills between lists of %d, %d lists, %d of the interrupted ones granted whole,"
            + " none in part%n",
        engine, KILLS, SIZE, asked, whole);
  }

  /** Sent again, it is answered with what is there or with new ones, and everything holds. */
  private void assertResumed(ReferenceRegister register) {
    boolean there = present(register, asked - 1) == SIZE;
    Answer answer = grant(Calls.as(Role.FPS_HEALTH, register, "FPS Health"), asked - 1);
    assertThat(answer.status()).isEqualTo(200);
    JsonNode items = answer.json().get("items");
    assertThat(items.findValuesAsString("outcome"))
        .hasSize(SIZE)
        .containsOnly(there ? "grantedBefore" : "granted");
    assertThat(items.findValuesAsString("midId")).hasSize(SIZE).doesNotHaveDuplicates();
    long all = (long) asked * SIZE;
    assertThat(register.size()).isEqualTo(all);
    for (String table : List.of("link", "device", "existing_device", "audit_event")) {
      assertThat(rows(register, table)).as(table).isEqualTo(all);
    }
  }

  private static long rows(ReferenceRegister register, String tableAndCondition) {
    return register
        .part(JdbcClient.class)
        .sql("SELECT COUNT(*) FROM " + tableAndCondition)
        .query(Long.class)
        .single();
  }

  private static int present(ReferenceRegister register, int number) {
    String condition = " WHERE cadastre_number LIKE 'K-" + number + "-%'";
    return (int) rows(register, "existing_device" + condition);
  }

  private static String cadastreNumber(int number, int row) {
    return "K-" + number + "-" + row;
  }

  private static Answer grant(Calls health, int number) {
    List<Map<String, String>> rows =
        IntStream.range(0, SIZE)
            .mapToObj(
                i ->
                    Map.of(
                        "cadastreNumber", cadastreNumber(number, i),
                        "operator", "AZ Voorbeeld",
                        "modality", "mri",
                        "registeredOn", "2022-09-30"))
            .toList();
    return health.post("/existingDevices", json(Map.of("items", rows)));
  }

  private void grantUntilKilled(TestStore store) throws Exception {
    Path token = directory.resolve("token");
    int before = acknowledged;
    try (RegisterProcess register = RegisterProcess.start(store, token, Role.FPS_HEALTH)) {
      Thread client = new Thread(() -> grantOneAfterAnother(register.calls()));
      client.start();
      while (acknowledged == before && client.isAlive()) {
        Thread.sleep(5);
      }
      Thread.sleep(random.nextInt(200));
      register.kill();
      client.join();
    }
    assertThat(acknowledged).isGreaterThan(before);
  }

  private void grantOneAfterAnother(Calls health) {
    try {
      while (true) {
        int number = asked;
        asked = number + 1;
        Answer answer = grant(health, number);
        if (answer.status() != 200) {
          throw new AssertionError(answer.toString());
        }
        acknowledged = number + 1;
      }
    } catch (UncheckedIOException e) {
      // Killed.
    }
  }
}
