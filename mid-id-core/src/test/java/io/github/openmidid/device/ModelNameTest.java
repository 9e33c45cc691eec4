package io.github.openmidid.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SOMATOM go.Top          | Somatom Go Top
          Biograph64-4R TruePoint | Biograph 64
          Biograph64              | Biograph
          NM/CT 870 DR            | NMCT870
          Discovery CT750 HD      | CT 750
          Siemens Somatom Force   | SOMATOM Force
          Aquilion ONE / ViSION   | Aquilion One
          """)
  void agreesWithAnotherSpellingAndWithAPart(String some, String other) {
    assertThat(ModelName.parse(some).agreesWith(ModelName.parse(other))).isTrue();
    assertThat(ModelName.parse(other).agreesWith(ModelName.parse(some))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SOMATOM go.Top   | SOMATOM go.Up
          Biograph 64      | Biograph 6
          Biograph 64      | Biograph 128
          Revolution Apex  | Revolution EVO
          Discovery MI     | Discovery IQ
          """)
  void differsFromAnotherModel(String some, String other) {
    assertThat(ModelName.parse(some).agreesWith(ModelName.parse(other))).isFalse();
    assertThat(ModelName.parse(other).agreesWith(ModelName.parse(some))).isFalse();
  }

  @Test
  void isAbsentWithoutLettersAndDigits() {
    assertThat(ModelName.tryParse(null)).isEmpty();
    assertThat(ModelName.tryParse(" - ")).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelName.parse(""))
        .withMessage("not a model");
  }

  @Test
  void equalsByItsLettersAndDigits() {
    assertThat(ModelName.parse("NM/CT 870"))
        .isEqualTo(ModelName.parse("nmct870"))
        .hasSameHashCodeAs(ModelName.parse("nmct870"))
        .isNotEqualTo(ModelName.parse("nmct 870 DR"))
        .isNotEqualTo("NMCT870")
        .hasToString("NM/CT 870");
    assertThat(ModelName.parse("NM/CT 870").text()).isEqualTo("NM/CT 870");
  }
}
