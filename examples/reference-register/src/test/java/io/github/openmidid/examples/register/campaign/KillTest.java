package io.github.openmidid.examples.register.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import io.github.openmidid.examples.register.support.RegisterSubprocess;
import io.github.openmidid.examples.register.support.TestStore;
import io.github.openmidid.examples.register.support.TestStore.Engine;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills a register while it grants identifiers; every second time, and the first time with H2, it
 * is suspended before. Full length: {@code -Dregister.kills=100}.
 */
@Timeout(7200)
@Execution(ExecutionMode.CONCURRENT)
@Tag("process")
class KillTest {
  private static final int KILLS = Integer.getInteger("register.kills", 1);
  private static final int CLIENTS = 4;
  private static final int WARM = 50;
  private static final String OPERATOR = "AZ Voorbeeld";

  @TempDir private Path directory;

  private final Set<UUID> requested = ConcurrentHashMap.newKeySet();
  private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
  // The time of the kill varies over the duration of a grant.
  private final Random random = new Random(KILLS);
  private volatile boolean killed;

  @ParameterizedTest
  @EnumSource
  @DisplayName("N56 a killed register loses no acknowledged grant and issues no duplicates")
  void n56_losesNothingAcknowledgedAndIssuesNothingTwice(Engine engine) throws Exception {
    TestStore store = engine.newStore(directory);
    int first = engine == Engine.H2 ? 0 : 1;
    for (int i = first; i < first + KILLS; i++) {
      grantUntilKilled(store, i % 2 == 0);
    }
    try (ReferenceRegister register = store.open()) {
      RegistrationStore stored = RegisterInternals.part(register, RegistrationStore.class);
      acknowledged.forEach(
          (reference, midId) ->
              assertThat(stored.findByReference(OPERATOR, reference).orElseThrow().midId())
                  .isEqualTo(MidId.of(midId)));
      long grantedWithoutResponse = register.size() - acknowledged.size();
      Map<UUID, String> resumed = resumed(register);

      List<String> all = new ArrayList<>(acknowledged.values());
      all.addAll(resumed.values());
      assertThat(all).doesNotHaveDuplicates();
      assertThat(register.size()).isEqualTo(requested.size()).isEqualTo(all.size());
      System.out.printf(
          "%s: %d kills, %d acknowledged, 0 lost, 0 twice; %d without response, %d of them granted%n",
          engine, KILLS, acknowledged.size(), resumed.size(), grantedWithoutResponse);
    }
  }

  private Map<UUID, String> resumed(ReferenceRegister register) {
    RegisterCaller calls = RegisterCaller.to(register, OPERATOR);
    Map<UUID, String> resumed = new HashMap<>();
    for (UUID reference : requested) {
      if (!acknowledged.containsKey(reference)) {
        ApiResponse first = calls.grant(reference, "ct");
        ApiResponse second = calls.grant(reference, "ct");
        assertThat(first.status()).isIn(201, 303);
        assertThat(second.status()).isEqualTo(303);
        assertThat(RegisterCaller.midId(second)).isEqualTo(RegisterCaller.midId(first));
        resumed.put(reference, RegisterCaller.midId(first));
      }
    }
    return resumed;
  }

  private void grantUntilKilled(TestStore store, boolean suspended) throws Exception {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    int before = acknowledged.size();
    killed = false;
    try (RegisterSubprocess register =
        RegisterSubprocess.start(store, directory.resolve("token"))) {
      List<Thread> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        Thread client = new Thread(() -> grant(register.calls()));
        client.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
        client.start();
        clients.add(client);
      }
      while (acknowledged.size() < before + WARM && failure.get() == null) {
        Thread.sleep(5);
      }
      Thread.sleep(random.nextInt(300));
      killed = true;
      if (suspended) {
        register.suspend();
      }
      register.kill();
      for (Thread client : clients) {
        client.join();
      }
    }
    assertThat(failure.get()).isNull();
  }

  private void grant(RegisterCaller calls) {
    try {
      while (true) {
        UUID reference = UUID.randomUUID();
        requested.add(reference);
        ApiResponse response = calls.grant(reference, "ct");
        assertThat(response.status()).isEqualTo(201);
        acknowledged.put(reference, RegisterCaller.midId(response));
      }
    } catch (UncheckedIOException e) {
      if (!killed) {
        throw e;
      }
    }
  }
}
