package io.github.openmidid.examples.register.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.config.SerialPool;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.TestStore;
import io.github.openmidid.examples.register.support.TestStore.Engine;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests repeated (idempotent) requests. */
@Tag("slow")
class RepetitionTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void consumesNoSerial(Engine engine) {
    SerialPool three = new SerialPool(99_000_001, 99_000_003);
    TestStore store = engine.newStore(directory);
    try (ReferenceRegister register = RegisterInternals.serials(store.builder(), three).start()) {
      RegisterCaller calls = RegisterCaller.to(register, "AZ");
      UUID reference = UUID.randomUUID();
      calls.grant(reference, "ct");
      for (int i = 0; i < 10; i++) {
        assertThat(calls.grant(reference, "ct").status()).isEqualTo(303);
        assertThat(calls.grant(reference, "mri").status()).isEqualTo(409);
      }

      assertThat(calls.grantNew()).isNotEqualTo(calls.grantNew());
      assertThat(register.size()).isEqualTo(3);
    }
  }
}
