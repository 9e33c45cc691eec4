package io.github.openmidid.examples.testing.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WireFaultsTest {
  private static final byte[] BYTES =
      "HTTP/1.1 200 X\r\nContent-Length: 5\r\n\r\nHello".getBytes(StandardCharsets.US_ASCII);

  private static byte[] sent(WireFaults fault, byte[] bytes, long seed) {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    for (Step step : fault.apply(bytes, new SplittableRandom(seed))) {
      if (step instanceof Step.Write write) {
        sent.writeBytes(write.bytes());
      }
    }
    return sent.toByteArray();
  }

  @ParameterizedTest
  @EnumSource
  void doTheSameForTheSameSeed(WireFaults fault) {
    for (long seed = 0; seed < 50; seed++) {
      assertThat(sent(fault, BYTES, seed)).isEqualTo(sent(fault, BYTES, seed));
    }
  }

  @ParameterizedTest
  @EnumSource
  void takeAsLittleAsOneByte(WireFaults fault) {
    for (long seed = 0; seed < 50; seed++) {
      assertThat(sent(fault, new byte[] {7}, seed)).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void flipOneBit() {
    for (long seed = 0; seed < 200; seed++) {
      BitSet different = BitSet.valueOf(BYTES);
      different.xor(BitSet.valueOf(sent(WireFaults.BIT_FLIP, BYTES, seed)));
      assertThat(different.cardinality()).isEqualTo(1);
    }
  }

  @Test
  void dripEverything() {
    for (long seed = 0; seed < 50; seed++) {
      assertThat(sent(WireFaults.DRIP, BYTES, seed)).isEqualTo(BYTES);
    }
  }

  @Test
  void cutBeforeTheEndAndClose() {
    for (long seed = 0; seed < 50; seed++) {
      byte[] sent = sent(WireFaults.CUT, BYTES, seed);
      assertThat(sent.length).isLessThan(BYTES.length);
      assertThat(sent).isEqualTo(Arrays.copyOf(BYTES, sent.length));
      List<Step> steps = WireFaults.CUT.apply(BYTES, new SplittableRandom(seed));
      assertThat(steps.get(steps.size() - 1)).isEqualTo(new Step.Close());
    }
  }

  @Test
  void keepAllBytesWhenTheyChangeTheirOrder() {
    for (long seed = 0; seed < 50; seed++) {
      byte[] swapped = sent(WireFaults.SEGMENTS_SWAPPED, BYTES, seed);
      byte[] original = BYTES.clone();
      Arrays.sort(swapped);
      Arrays.sort(original);
      assertThat(swapped).isEqualTo(original);
    }
  }

  @Test
  void repeatOrLoseASegment() {
    for (long seed = 0; seed < 50; seed++) {
      assertThat(sent(WireFaults.SEGMENT_REPEATED, BYTES, seed)).hasSizeGreaterThan(BYTES.length);
      assertThat(sent(WireFaults.SEGMENT_LOST, BYTES, seed)).hasSizeLessThan(BYTES.length);
      assertThat(sent(WireFaults.ALL_REPEATED, BYTES, seed)).hasSize(2 * BYTES.length);
    }
  }
}
