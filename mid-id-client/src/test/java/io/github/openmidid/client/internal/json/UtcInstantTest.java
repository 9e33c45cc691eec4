package io.github.openmidid.client.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with {@code java.time}, which parses the same texts more slowly. */
class UtcInstantTest {
  private static final String[] SAMPLES = {
    "2027-02-02T10:00:00Z", "2024-12-31T23:59:59.9Z", "1999-06-30T00:59:09.123456789Z"
  };

  /** Returns the samples with each character replaced by each of some others. */
  private static List<String> changed() {
    List<String> texts = new ArrayList<>();
    for (String sample : SAMPLES) {
      for (int i = 0; i < sample.length(); i++) {
        for (char c : "0123456789-:.,+ TtZz\uFF11".toCharArray()) {
          texts.add(sample.substring(0, i) + c + sample.substring(i + 1));
        }
        texts.add(sample.substring(0, i) + sample.substring(i + 1));
        texts.add(sample.substring(0, i) + "0" + sample.substring(i));
      }
    }
    return texts;
  }

  @Test
  void parsesTheTextsThatJavaTimeParses() {
    int parsed = 0;
    for (String text : changed()) {
      if (!UtcInstant.hasForm(text)) {
        continue;
      }
      parsed++;
      Instant expected = ofJavaTime(text);
      if (expected == null) {
        assertThatExceptionOfType(DateTimeException.class)
            .as(text)
            .isThrownBy(() -> UtcInstant.parse(text));
      } else {
        assertThat(UtcInstant.parse(text)).as(text).isEqualTo(expected);
      }
    }
    assertThat(parsed).isGreaterThan(400);
  }

  private static Instant ofJavaTime(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2027-02-02T10:00Z",
        "2027-02-02T10:00:00",
        "2027-02-02T10:00:00z",
        "2027-02-02t10:00:00Z",
        "2027-02-02T10:00:00+01:00",
        "2027-02-02T10:00:00.Z",
        "2027-02-02T10:00:00.1234567890Z",
        "2027-02-02T10:00:00.-1Z",
        "\uFF12027-02-02T10:00:00Z"
      })
  void leavesOtherFormsToJavaTime(String text) {
    assertThat(UtcInstant.hasForm(text)).isFalse();
  }
}
