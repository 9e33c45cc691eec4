package io.github.openmidid.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.AllocatedBytes;
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
    long before = AllocatedBytes.ofThisThread();
    int valid = countValid(system, right, wrong);
    long allocated = AllocatedBytes.ofThisThread() - before;
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
}
