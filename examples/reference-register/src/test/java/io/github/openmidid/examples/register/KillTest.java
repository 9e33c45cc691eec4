package io.github.openmidid.examples.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.Calls.Answer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A register that is killed while it grants. */
@Timeout(180)
class KillTest {
  private static final int ROUNDS = 3;
  private static final int THREADS = 4;

  @TempDir private Path directory;

  @Test
  void losesNothingThatItAcknowledgedAndIssuesNothingTwice() throws Exception {
    Path store = directory.resolve("store");
    Path tokenFile = directory.resolve("token");
    Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      int before = acknowledged.size();
      try (RegisterProcess register = RegisterProcess.start(store, tokenFile)) {
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          clients.add(new Thread(() -> grantUntilKilled(register.calls(), acknowledged)));
        }
        clients.forEach(Thread::start);
        while (acknowledged.size() < before + 20) {
          Thread.sleep(10);
        }
        Thread.sleep(ThreadLocalRandom.current().nextInt(700));
        register.kill();
        for (Thread client : clients) {
          client.join();
        }
      }
    }

    try (RegisterProcess register = RegisterProcess.start(store, tokenFile)) {
      assertThat(acknowledged.values()).doesNotHaveDuplicates();
      acknowledged.forEach(
          (reference, location) -> {
            Answer again = register.calls().grant(reference, "ct");
            assertThat(again.status()).isEqualTo(303);
            assertThat(path(again)).isEqualTo(location);
          });
      assertThat(acknowledged)
          .doesNotContainValue(path(register.calls().grant(UUID.randomUUID(), "ct")));
    }
  }

  private static void grantUntilKilled(Calls calls, Map<UUID, String> acknowledged) {
    try {
      while (true) {
        UUID reference = UUID.randomUUID();
        Answer answer = calls.grant(reference, "ct");
        assertThat(answer.status()).isEqualTo(201);
        acknowledged.put(reference, path(answer));
      }
    } catch (UncheckedIOException e) {
      // Killed.
    }
  }

  /** Without the port, which is another one after each start. */
  private static String path(Answer answer) {
    String location = answer.header("Location");
    return location.substring(location.indexOf("/midIds/"));
  }
}
