package io.github.openmidid.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PublishedExamplesTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "/io/github/openmidid/checkdigit/check-characters.csv",
      encoding = "UTF-8",
      delimiter = ';',
      useHeadersInDisplayName = true)
  void computesAndAccepts(String system, String payload, String check, String source) {
    CheckDigits checkDigits = CheckDigitSystemSource.named(system);
    assertThat(checkDigits.compute(payload)).as(source).isEqualTo(check);
    assertThat(checkDigits.isValid(payload + check)).as(source).isTrue();
  }
}
