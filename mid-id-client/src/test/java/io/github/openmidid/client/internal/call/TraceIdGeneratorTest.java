package io.github.openmidid.client.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TraceIdGeneratorTest {
  private static final int MANY = 10_000;

  /** Version 4 and the variant of RFC 9562, all other bits of both values as often as not. */
  @Test
  void areRandomUuids() {
    TraceIdGenerator traceIds = new TraceIdGenerator();
    Set<String> all = new HashSet<>();
    int[] set = new int[128];
    for (int i = 0; i < MANY; i++) {
      String text = traceIds.next();
      UUID id = UUID.fromString(text);
      assertThat(id).hasToString(text);
      assertThat(id.version()).isEqualTo(4);
      assertThat(id.variant()).isEqualTo(2);
      all.add(text);
      for (int bit = 0; bit < 64; bit++) {
        set[bit] += (int) (id.getMostSignificantBits() >>> bit & 1);
        set[64 + bit] += (int) (id.getLeastSignificantBits() >>> bit & 1);
      }
    }
    assertThat(all).hasSize(MANY);
    for (int bit = 0; bit < 128; bit++) {
      boolean fixed = (bit >= 12 && bit < 16) || bit >= 126;
      if (!fixed) {
        assertThat(set[bit]).as("bit %d", bit).isBetween(MANY * 45 / 100, MANY * 55 / 100);
      }
    }
  }
}
