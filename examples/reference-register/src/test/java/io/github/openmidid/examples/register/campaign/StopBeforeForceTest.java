package io.github.openmidid.examples.register.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import io.github.openmidid.examples.register.support.RegisterSubprocess;
import io.github.openmidid.examples.register.support.SelfStoppingRegister;
import io.github.openmidid.examples.register.support.SelfStoppingRegister.Point;
import io.github.openmidid.examples.register.support.TestStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stops a register between a commit and its force to the device, and kills it there. */
@Timeout(300)
@Tag("process")
class StopBeforeForceTest {
  private static final int GRANTS = 5;

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  @DisplayName("N61 a commit that is not yet forced is not acknowledged")
  void n61_acknowledgesNothingBeforeTheForce(Point point) throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "needs Linux");
    TestStore store = SelfStoppingRegister.newStore(directory);
    Path signal = directory.resolve("signal");
    List<String> acknowledged = new ArrayList<>();
    UUID reference = UUID.randomUUID();
    try (RegisterSubprocess register = SelfStoppingRegister.start(directory, point, signal)) {
      for (int i = 0; i < GRANTS; i++) {
        acknowledged.add(register.calls().grantNew());
      }
      Files.createFile(signal);
      CompletableFuture<ApiResponse> response =
          CompletableFuture.supplyAsync(() -> register.calls().grant(reference, "ct"));
      while (!register.isSuspended()) {
        assertThat(response).as("no response before the register has stopped").isNotDone();
        Thread.sleep(5);
      }
      register.kill();
      assertThatThrownBy(response::get).isInstanceOf(ExecutionException.class);
    }
    try (ReferenceRegister register = store.open()) {
      RegisterCaller calls = RegisterCaller.to(register, "AZ Voorbeeld");
      for (String midId : acknowledged) {
        assertThat(calls.get("/midIds/" + midId).status()).isEqualTo(200);
      }
      ApiResponse first = calls.grant(reference, "ct");
      assertThat(first.status()).isIn(201, 303);
      ApiResponse second = calls.grant(reference, "ct");
      assertThat(second.status()).isEqualTo(303);
      assertThat(RegisterCaller.midId(second))
          .isEqualTo(RegisterCaller.midId(first))
          .isNotIn(acknowledged);
      assertThat(register.size()).isEqualTo(GRANTS + 1);
    }
  }
}
