package io.github.openmidid.examples.register.campaign;

import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import io.github.openmidid.examples.register.support.RegisterSubprocess;
import io.github.openmidid.examples.register.support.TestStore;
import io.github.openmidid.examples.register.support.TestStore.Engine;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
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

/** Kills a register during a batch grant. Full length: {@code -Dregister.kills=100}. */
@Timeout(7200)
@Execution(ExecutionMode.CONCURRENT)
@Tag("process")
class BatchKillTest {
  private static final int KILLS = Integer.getInteger("register.kills", 1);
  private static final int SIZE = 50;

  @TempDir private Path directory;

  private final Random random = new Random(KILLS);
  private volatile int requested;
  private volatile int acknowledged;
  private volatile boolean killed;
  private int whole;

  @ParameterizedTest
  @EnumSource
  @DisplayName("N63 a batch interrupted by a kill is granted completely or not at all")
  void n63_aKilledBatchGrantsAllOrNone(Engine engine) throws Exception {
    TestStore store = engine.newStore(directory);
    for (int i = 0; i < KILLS; i++) {
      int from = requested;
      grantUntilKilled(store);
      try (ReferenceRegister register = store.open()) {
        for (int number = from; number < requested; number++) {
          assertThat(present(register, number))
              .as("list %d", number)
              .isIn(number < acknowledged ? List.of(SIZE) : List.of(0, SIZE));
        }
        whole += present(register, requested - 1) / SIZE;
        assertResumed(register);
        acknowledged = requested;
      }
    }
    System.out.printf(
        "%s: %d kills between lists of %d, %d lists, %d of the interrupted ones granted whole,"
            + " none in part%n",
        engine, KILLS, SIZE, requested, whole);
  }

  /** Verifies that repeating the batch completes it, and that all data is consistent. */
  private void assertResumed(ReferenceRegister register) {
    boolean there = present(register, requested - 1) == SIZE;
    ApiResponse response =
        grant(RegisterCaller.as(Role.FPS_HEALTH, register, "FPS Health"), requested - 1);
    assertThat(response.status()).isEqualTo(200);
    JsonNode items = response.json().get("items");
    assertThat(items.findValuesAsString("outcome"))
        .hasSize(SIZE)
        .containsOnly(there ? "grantedBefore" : "granted");
    assertThat(items.findValuesAsString("midId")).hasSize(SIZE).doesNotHaveDuplicates();
    long all = (long) requested * SIZE;
    assertThat(register.size()).isEqualTo(all);
    for (String table : List.of("link", "device", "existing_device", "audit_event")) {
      assertThat(rows(register, table)).as(table).isEqualTo(all);
    }
  }

  private static long rows(ReferenceRegister register, String tableAndCondition) {
    return RegisterInternals.part(register, JdbcClient.class)
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

  private static ApiResponse grant(RegisterCaller health, int number) {
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
    AtomicReference<Throwable> failure = new AtomicReference<>();
    killed = false;
    try (RegisterSubprocess register = RegisterSubprocess.start(store, token, Role.FPS_HEALTH)) {
      Thread client = new Thread(() -> grantOneAfterAnother(register.calls()));
      client.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
      client.start();
      while (acknowledged == before && client.isAlive()) {
        Thread.sleep(5);
      }
      Thread.sleep(random.nextInt(200));
      killed = true;
      register.kill();
      client.join();
    }
    assertThat(failure.get()).isNull();
    assertThat(acknowledged).isGreaterThan(before);
  }

  private void grantOneAfterAnother(RegisterCaller health) {
    try {
      while (true) {
        int number = requested;
        requested = number + 1;
        ApiResponse response = grant(health, number);
        if (response.status() != 200) {
          throw new AssertionError(response.toString());
        }
        acknowledged = number + 1;
      }
    } catch (UncheckedIOException e) {
      if (!killed) {
        throw e;
      }
    }
  }
}
