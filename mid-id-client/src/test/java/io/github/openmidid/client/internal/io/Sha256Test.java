package io.github.openmidid.client.internal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sha256Test {
  @ParameterizedTest
  @CsvSource({"0,0", "1,0", "65536,0", "65537,1", "131072,1", "1000000,15"})
  void hashesInBlocksWhatItHashesAtOnce(int length, int checks) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) ((i * 31) >> 3);
    }
    AtomicInteger counted = new AtomicInteger();
    assertThat(Sha256.of(bytes, counted::incrementAndGet)).isEqualTo(Sha256.of(bytes));
    assertThat(counted).hasValue(checks);
  }

  @Test
  void endsBetweenTwoBlocks() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Sha256.of(
                    new byte[65_537],
                    () -> {
                      throw new IllegalStateException("too late");
                    }));
  }
}
