package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MidIdAllocationTest {
  private static final int CALLS = 20_000;
  private static final String CANONICAL = "MID-9912-3456-11";

  private static final int LEAST_OBJECT = 16;

  /** Header and reference; three references wide on some JVMs. */
  private static final int MID_ID = 24;

  /** The number of warm-up calls, in which the JVM loads and links classes. */
  private static final int FIRST_TIMES = 1_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        CANONICAL,
        " mid 9912 3456 11",
        "MID-9912-3456-12",
        "MID-9912-3456-1\uFF11",
        "MID-9912-3456-1",
        "hello",
        ""
      })
  void isValidAllocatesNothing(String text) throws ReflectiveOperationException {
    assertThat(allocatedBy(() -> MidId.isValid(text))).isLessThan((long) CALLS * LEAST_OBJECT);
  }

  @Test
  void parseAllocatesTheIdentifierAlone() throws ReflectiveOperationException {
    assertThat(allocatedBy(() -> MidId.parse(CANONICAL).toString().isEmpty()))
        .isLessThan((long) CALLS * MID_ID);
  }

  private static long allocatedBy(BooleanSupplier question) throws ReflectiveOperationException {
    boolean answer = question.getAsBoolean();
    for (int i = 0; i < FIRST_TIMES; i++) {
      assertThat(question.getAsBoolean()).isEqualTo(answer);
    }
    int alike = 0;
    long before = AllocatedBytes.ofThisThread();
    for (int i = 0; i < CALLS; i++) {
      alike += question.getAsBoolean() == answer ? 1 : 0;
    }
    long allocated = AllocatedBytes.ofThisThread() - before;
    assertThat(alike).isEqualTo(CALLS);
    return allocated;
  }
}
