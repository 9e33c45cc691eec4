package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each call allocates once it is compiled; times are left to the benchmarks. */
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

  /** 88: the string of 24, its 32 of characters, and the 32 in which they were put together. */
  @Test
  void aRenderedSerialAllocatesTheTextAndOneCopy() throws ReflectiveOperationException {
    assertAllocates(88, i -> kept[i] = MidId.ofSerial(i + 1L).toString());
  }

  /** In one of many rounds: before the compiler is done, and while it works, more is allocated. */
  private static void assertAllocates(long bytes, IntConsumer call)
      throws ReflectiveOperationException {
    // Asking for the figure allocates a little itself: less than one object in each call.
    long limit = bytes * CALLS + (long) CALLS * LEAST_OBJECT / 2;
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && least >= limit; round++) {
      long before = allocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        call.accept(i);
      }
      least = Math.min(least, allocatedBytes() - before);
    }
    assertThat(least).as("bytes for %d calls", CALLS).isLessThan(limit);
  }

  /** By reflection, because the module under test does not read the JDK's management modules. */
  private static long allocatedBytes() throws ReflectiveOperationException {
    Object threads =
        Class.forName("java.lang.management.ManagementFactory")
            .getMethod("getThreadMXBean")
            .invoke(null);
    Method allocated =
        Class.forName("com.sun.management.ThreadMXBean")
            .getMethod("getCurrentThreadAllocatedBytes");
    return (long) allocated.invoke(threads);
  }
}
