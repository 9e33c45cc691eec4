package io.github.openmidid.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllocationTest {
  private static final int CALLS = 10_000;
  private static final int LEAST_OBJECT = 16;

  @ParameterizedTest
  @MethodSource("io.github.openmidid.checkdigit.CheckDigitSystemSource#all")
  void isValidAllocatesNothing(CheckDigits system) throws ReflectiveOperationException {
    String right = system.alphabet() + system.compute(system.alphabet());
    String wrong = right + "?";
    countValid(system, right, wrong);
    long before = allocatedBytes();
    int valid = countValid(system, right, wrong);
    long allocated = allocatedBytes() - before;
    assertThat(valid).isEqualTo(CALLS);
    assertThat(allocated).as("bytes").isLessThan((long) CALLS * LEAST_OBJECT);
  }

  private static int countValid(CheckDigits system, String right, String wrong) {
    int valid = 0;
    for (int i = 0; i < CALLS; i++) {
      valid += system.isValid(right) ? 1 : 0;
      valid += system.isValid(wrong) ? 1 : 0;
    }
    return valid;
  }

  /**
   * Returns the allocated bytes, by reflection because the module under test does not read the
   * management modules of the JDK.
   */
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
