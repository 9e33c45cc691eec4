package io.github.openmidid.examples.register.store;

import static io.github.openmidid.examples.register.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.support.ConcurrentCalls;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import io.github.openmidid.examples.register.support.RegisterSubprocess;
import io.github.openmidid.examples.register.support.TestStore;
import io.github.openmidid.examples.register.support.TestStore.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests a full disk, simulated by a limit on the file size of the process. */
@Timeout(300)
@Tag("process")
class DiskFullTest {
  private static final int CLIENTS = 4;
  private static final int REJECTIONS = 12;
  private static final String UNAVAILABLE = "urn:problem-type:belgif:serviceUnavailable";

  @TempDir private Path directory;

  @Test
  @DisplayName("N59 with a full disk nothing is acknowledged; with space it recovers by itself")
  void n59_acknowledgesNothingThatItCannotWriteAndRecovers() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "needs prlimit (util-linux)");
    TestStore store = Engine.H2.newStore(directory);
    Path file = directory.resolve("store").resolve("register.mv.db");
    Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
    Map<UUID, ApiResponse> rejected = new ConcurrentHashMap<>();
    try (RegisterSubprocess register =
        RegisterSubprocess.start(store, directory.resolve("token"))) {
      acknowledged.put(
          new UUID(0, 0), RegisterCaller.midId(register.calls().grant(new UUID(0, 0), "ct")));
      limit(register, Long.toString(Files.size(file)));
      ConcurrentCalls.run(
          Collections.nCopies(
              CLIENTS, () -> grantUntilRejected(register.calls(), acknowledged, rejected)));
      assertThat(rejected).hasSizeGreaterThanOrEqualTo(REJECTIONS);
      rejected.values().forEach(response -> assertProblem(response, 503, UNAVAILABLE));

      // One line per failure and no stack trace, which would fill the rest of the disk.
      assertThat(register.log()).contains("service unavailable").doesNotContain("\tat ");

      limit(register, "unlimited");
      // Connections that H2 has closed must be evicted first.
      ApiResponse next = register.calls().grant(UUID.randomUUID(), "ct");
      for (int i = 0; i < 20 && next.status() == 503; i++) {
        next = register.calls().grant(UUID.randomUUID(), "ct");
      }
      assertThat(next.status()).isEqualTo(201);
      assertKept(register.calls(), acknowledged, rejected);
    }
    try (ReferenceRegister register = store.open()) {
      assertKept(RegisterCaller.to(register, "AZ Voorbeeld"), acknowledged, rejected);
    }
  }

  private static Void grantUntilRejected(
      RegisterCaller calls, Map<UUID, String> acknowledged, Map<UUID, ApiResponse> rejected) {
    while (rejected.size() < REJECTIONS) {
      UUID reference = UUID.randomUUID();
      ApiResponse response = calls.grant(reference, "ct");
      if (response.status() == 201) {
        acknowledged.put(reference, RegisterCaller.midId(response));
      } else {
        rejected.put(reference, response);
      }
    }
    return null;
  }

  private static void assertKept(
      RegisterCaller calls, Map<UUID, String> acknowledged, Map<UUID, ApiResponse> rejected) {
    acknowledged.forEach(
        (reference, midId) -> {
          ApiResponse again = calls.grant(reference, "ct");
          assertThat(again.status()).isEqualTo(303);
          assertThat(RegisterCaller.midId(again)).isEqualTo(midId);
        });
    for (UUID reference : rejected.keySet()) {
      assertThat(RegisterCaller.midId(calls.grant(reference, "ct")))
          .isEqualTo(RegisterCaller.midId(calls.grant(reference, "ct")))
          .isNotIn(acknowledged.values());
    }
  }

  private static void limit(RegisterSubprocess register, String bytes)
      throws IOException, InterruptedException {
    Process prlimit =
        new ProcessBuilder(
                "prlimit", "--pid", Long.toString(register.pid()), "--fsize=" + bytes + ":")
            .inheritIO()
            .start();
    assertThat(prlimit.waitFor()).isZero();
  }
}
