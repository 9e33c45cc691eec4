package io.github.openmidid.client.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseValueTest {
  @ParameterizedTest
  @CsvSource({
    "2027-02-02T10:00:00Z, 2027-02-02T10:00:00Z",
    "2027-02-02T10:00:00.5Z, 2027-02-02T10:00:00.500Z",
    "2027-02-02T10:00:00.000001Z, 2027-02-02T10:00:00.000001Z",
    "2027-02-02T10:00:00.123456789Z, 2027-02-02T10:00:00.123456789Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z",
    "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
    "2027-02-02T10:00Z, 2027-02-02T10:00:00Z",
    "2027-02-02T10:00:00+01:00, 2027-02-02T09:00:00Z",
    "2027-02-02T10:00:00.000-05:30, 2027-02-02T15:30:00Z",
    "2027-02-02t10:00:00z, 2027-02-02T10:00:00Z"
  })
  void instantReadsDateAndTimeWithOffset(String text, Instant expected) {
    assertThat(ResponseValue.instant("grantedAt", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2027-02-02",
        "2027-02-02T10:00:00",
        "2027-02-30T10:00:00Z",
        "2023-02-29T00:00:00Z",
        "2027-13-02T10:00:00Z",
        "2027-00-02T10:00:00Z",
        "2027-02-02T24:00:00Z",
        "2027-02-02T23:60:00Z",
        "2027-02-02T23:59:60Z",
        "2027-02-02 10:00:00Z",
        "2027-02-02T10:00:00,5Z",
        "2027-02-02T10:00:00.1234567890Z",
        "2027-02-02T10:00:00.12 Z",
        "2027-02-02T10:00:00.ZZ",
        "2027-02-02T10:00:00ZZ",
        "2027-02-02T10:00:00:5Z",
        "2027-02-02T10:00:00.-5Z",
        "\uFF12\uFF1027-02-02T10:00:00Z",
        "2027-02-02T1:000:00Z",
        "+12027-02-02T10:00:00Z",
        "-0001-02-02T10:00:00Z"
      })
  void instantRejectsEverythingElse(String text) {
    assertThatExceptionOfType(MalformedResponseException.class)
        .isThrownBy(() -> ResponseValue.instant("grantedAt", text))
        .withMessageMatching("grantedAt (is|does) not .*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2027-02-30", "+12027-02-02", "-0001-02-02", "2027-2-2", "2027-02-02Z"})
  void dateRejectsWhatRfc3339DoesNotHave(String text) {
    assertThatExceptionOfType(MalformedResponseException.class)
        .isThrownBy(() -> ResponseValue.date("installedOn", text));
  }
}
