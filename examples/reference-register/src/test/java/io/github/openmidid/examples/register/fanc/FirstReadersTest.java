package io.github.openmidid.examples.register.fanc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.registration.SuccessfulOperationsTest;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ConcurrentCalls;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.TestStore;
import io.github.openmidid.examples.register.support.TestStore.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests concurrent first readers of a change feed, which assign its positions. */
@Timeout(120)
@Tag("slow")
class FirstReadersTest {
  private static final int READERS = 8;

  /** The devices of the sample except those for MRI. */
  private static final int FOR_FANC = 938;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void seeTheCompleteListConcurrently(Engine engine, @TempDir Path directory) throws Exception {
    TestStore store = engine.newStore(directory);
    try (ReferenceRegister register =
        store.builder().importing(SuccessfulOperationsTest.SAMPLE).start()) {
      RegisterCaller fanc = RegisterCaller.as(Role.FANC, register, "FANC");
      RegisterCaller health = RegisterCaller.as(Role.FPS_HEALTH, register, "FPS Health");

      assertThat(pages(() -> size(fanc, "/fancDevices?pageSize=1000"))).containsOnly(FOR_FANC);
      assertThat(pages(() -> size(health, "/auditEvents?pageSize=1000"))).containsOnly(1000);
    }
  }

  private static int size(RegisterCaller calls, String page) {
    return calls.get(page).json().get("items").size();
  }

  private static List<Integer> pages(Callable<Integer> read) throws Exception {
    return ConcurrentCalls.run(Stream.generate(() -> read).limit(READERS).toList());
  }
}
