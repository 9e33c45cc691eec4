package io.github.openmidid.examples.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.TestStore.Engine;
import io.github.openmidid.examples.register.security.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists of changes get their places when they are first read; several may be the first. */
@Timeout(120)
@Tag("slow")
class FirstReadersTest {
  private static final int READERS = 8;

  /** All of the sample but the devices for MRI. */
  private static final int FOR_FANC = 938;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void ofAListAtTheSameTimeSeeAllOfIt(Engine engine, @TempDir Path directory) throws Exception {
    TestStore store = engine.newStore(directory);
    try (ReferenceRegister register = store.builder().importing(ContractTest.SAMPLE).start()) {
      Calls fanc = Calls.as(Role.FANC, register, "FANC");
      Calls health = Calls.as(Role.FPS_HEALTH, register, "FPS Health");

      assertThat(pages(() -> size(fanc, "/fancDevices?pageSize=1000"))).containsOnly(FOR_FANC);
      assertThat(pages(() -> size(health, "/auditEvents?pageSize=1000"))).containsOnly(1000);
    }
  }

  private static int size(Calls calls, String page) {
    return calls.get(page).json().get("items").size();
  }

  private static List<Integer> pages(Callable<Integer> read) throws Exception {
    return Parallel.run(Stream.generate(() -> read).limit(READERS).toList());
  }
}
