package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialRangeTest {

  @Test
  void includesBothEnds() {
    SerialRange range = new SerialRange(5, 7);
    assertThat(range.contains(4)).isFalse();
    assertThat(range.contains(5)).isTrue();
    assertThat(range.contains(7)).isTrue();
    assertThat(range.contains(8)).isFalse();
    assertThat(new SerialRange(0, 0).contains(0)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"-1, 5", "6, 5"})
  void isInOrderAndNotNegative(long first, long last) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SerialRange(first, last))
        .withMessage("not a valid range of serial numbers: " + first + " to " + last);
  }
}
