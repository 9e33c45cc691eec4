package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asserts the allocation of compiled calls. The benchmarks measure time. */
@Tag("hot")
class CompiledAllocationTest {
  private static final int CALLS = 1_000;
  private static final int LEAST_OBJECT = 16;
  private static final int ROUNDS = 20_000;
  private static final String TEXT = "MID-9912-3456-11";

  private final Object[] kept = new Object[CALLS];

  static String[] texts() {
    return new String[] {
      TEXT,
      TEXT.replace('-', '\u2011'),
      "mid 9912 3456 11",
      "MID-9912-3456-12",
      "MID-9912-3456-1O",
      "MID-9912-3456-1",
      "\uFF2D" + TEXT,
      ""
    };
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isValidAllocatesNothing(String text) throws ReflectiveOperationException {
    boolean[] valid = new boolean[CALLS];
    assertAllocates(0, i -> valid[i] = MidId.isValid(text));
  }

  @Test
  void parseOfCanonicalTextAllocatesTheIdentifierOnly() throws ReflectiveOperationException {
    assertAllocates(24, i -> kept[i] = MidId.parse(TEXT));
  }

  /**
   * Expects 88 bytes: the string of 24, its array of 32, and the buffer of 32 in which it is built.
   */
  @Test
  void ofSerialAllocatesTheTextAndOneCopy() throws ReflectiveOperationException {
    assertAllocates(88, i -> kept[i] = MidId.ofSerial(i + 1L).toString());
  }

  /**
   * Asserts the allocation in one of many rounds, because calls allocate more until they are
   * compiled.
   */
  private static void assertAllocates(long bytes, IntConsumer call)
      throws ReflectiveOperationException {
    // The measurement itself allocates less than one object per call.
    long limit = bytes * CALLS + (long) CALLS * LEAST_OBJECT / 2;
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && least >= limit; round++) {
      long before = AllocatedBytes.ofThisThread();
      for (int i = 0; i < CALLS; i++) {
        call.accept(i);
      }
      least = Math.min(least, AllocatedBytes.ofThisThread() - before);
    }
    assertThat(least).as("bytes for %d calls", CALLS).isLessThan(limit);
  }
}
