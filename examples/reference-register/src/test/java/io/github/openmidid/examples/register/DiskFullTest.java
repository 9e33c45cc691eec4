package io.github.openmidid.examples.register;

import static io.github.openmidid.examples.register.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.openmidid.examples.register.Calls.Answer;
import io.github.openmidid.examples.register.TestStore.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * No space left for the store. The process may write no file longer than the store is: to the
 * register that is the same as a full disk, and needs no file system of its own.
 */
@Timeout(300)
@Tag("process")
class DiskFullTest {
  private static final String UNAVAILABLE = "urn:problem-type:belgif:serviceUnavailable";

  @TempDir private Path directory;

  @Test
  @DisplayName("N59 with a full disk nothing is acknowledged; with space it goes on by itself")
  void n59_acknowledgesNothingThatItCannotWriteAndRecovers() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "needs prlimit (util-linux)");
    TestStore store = Engine.H2.newStore(directory);
    Path file = directory.resolve("store").resolve("register.mv.db");
    Map<UUID, String> acknowledged = new HashMap<>();
    Map<UUID, Answer> refused = new HashMap<>();
    try (RegisterProcess register = RegisterProcess.start(store, directory.resolve("token"))) {
      acknowledged.put(new UUID(0, 0), Calls.midId(register.calls().grant(new UUID(0, 0), "ct")));
      limit(register, Long.toString(Files.size(file)));
      for (int i = 1; i < 2000 && refused.size() < 3; i++) {
        UUID reference = new UUID(0, i);
        Answer answer = register.calls().grant(reference, "ct");
        if (answer.status() == 201) {
          acknowledged.put(reference, Calls.midId(answer));
        } else {
          refused.put(reference, answer);
        }
      }
      assertThat(refused).hasSize(3);
      refused.values().forEach(answer -> assertProblem(answer, 503, UNAVAILABLE));

      // A line for each, no trace: it would fill what is left of the disk.
      assertThat(register.log()).contains("cannot answer").doesNotContain("\tat ");

      limit(register, "unlimited");
      // Connections that H2 has closed go first.
      Answer next = register.calls().grant(UUID.randomUUID(), "ct");
      for (int i = 0; i < 20 && next.status() == 503; i++) {
        next = register.calls().grant(UUID.randomUUID(), "ct");
      }
      assertThat(next.status()).isEqualTo(201);
      assertKept(register.calls(), acknowledged, refused);
    }
    try (ReferenceRegister register = store.open()) {
      assertKept(Calls.to(register, "AZ Voorbeeld"), acknowledged, refused);
    }
  }

  private static void assertKept(
      Calls calls, Map<UUID, String> acknowledged, Map<UUID, Answer> refused) {
    acknowledged.forEach(
        (reference, midId) -> {
          Answer again = calls.grant(reference, "ct");
          assertThat(again.status()).isEqualTo(303);
          assertThat(Calls.midId(again)).isEqualTo(midId);
        });
    for (UUID reference : refused.keySet()) {
      assertThat(Calls.midId(calls.grant(reference, "ct")))
          .isEqualTo(Calls.midId(calls.grant(reference, "ct")))
          .isNotIn(acknowledged.values());
    }
  }

  private static void limit(RegisterProcess register, String bytes)
      throws IOException, InterruptedException {
    Process prlimit =
        new ProcessBuilder(
                "prlimit", "--pid", Long.toString(register.pid()), "--fsize=" + bytes + ":")
            .inheritIO()
            .start();
    assertThat(prlimit.waitFor()).isZero();
  }
}
