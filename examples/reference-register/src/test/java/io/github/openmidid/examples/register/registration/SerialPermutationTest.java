package io.github.openmidid.examples.register.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.examples.register.config.SerialPool;
import java.util.BitSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class SerialPermutationTest {
  private static final byte[] SEED = {1, 2, 3};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 16, 17, 97, 1000, 65_536, 65_537})
  void returnsEachSerialOfTheRangeOnce(long size) {
    SerialPool range = new SerialPool(99_000_000, 99_000_000 + size - 1);
    SerialPermutation permutation = new SerialPermutation(range, SEED);
    BitSet seen = new BitSet();
    for (long position = 0; position < size; position++) {
      seen.set(Math.toIntExact(permutation.serialAt(position) - range.first()));
    }

    assertThat(seen.cardinality()).isEqualTo((int) size);
    assertThat(seen.length()).as("none beyond the range").isEqualTo((int) size);
  }

  @Test
  void staysInTheRangesOfProductionAndTest() {
    for (boolean testMode : new boolean[] {true, false}) {
      SerialPool range = SerialPool.of(testMode);
      SerialPermutation permutation = new SerialPermutation(range, SEED);
      for (long position : new long[] {0, 1, range.size() / 2, range.size() - 1}) {
        assertThat(permutation.serialAt(position)).isBetween(range.first(), range.last());
      }
    }
  }

  @Test
  void returnsAnotherOrderForAnotherSeed() {
    SerialPool range = SerialPool.of(true);
    SerialPermutation one = new SerialPermutation(range, SEED);
    SerialPermutation other = new SerialPermutation(range, new byte[] {1, 2, 4});
    int same = 0;
    for (long position = 0; position < 1000; position++) {
      assertThat(one.serialAt(position)).isEqualTo(one.serialAt(position));
      same += one.serialAt(position) == other.serialAt(position) ? 1 : 0;
    }

    assertThat(same).isLessThan(5);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 5, Long.MAX_VALUE, Long.MIN_VALUE})
  void rejectsAPositionOutsideTheRange(long position) {
    SerialPermutation permutation = new SerialPermutation(new SerialPool(1, 5), SEED);

    assertThatIllegalArgumentException().isThrownBy(() -> permutation.serialAt(position));
  }
}
