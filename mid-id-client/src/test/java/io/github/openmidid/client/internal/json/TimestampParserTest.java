package io.github.openmidid.client.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against what it stands in for: {@code OffsetDateTime.parse}. */
class TimestampParserTest {
  private static final int TEXTS = 200_000;

  private static Optional<Instant> here(String text) {
    try {
      return Optional.of(TimestampParser.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> there(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-02-02T10:00:00Z",
        "2027-02-02T10:00:00.5Z",
        "2027-02-02T10:00:00.123456789Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z",
        "2024-02-29T00:00:00Z",
        "2027-02-02T10:00Z",
        "2027-02-02T10:00:00+01:00",
        "2027-02-02T10:00:00.000-05:30",
        "+12027-02-02T10:00:00Z",
        "-0001-02-02T10:00:00Z",
        "2027-02-02t10:00:00z"
      })
  void parsesValidTexts(String text) {
    assertThat(here(text)).isPresent().isEqualTo(there(text));
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
        "2027-02-02T10:00:00ZZ",
        "2027-02-02T10:00:00.ZZ",
        "２０27-02-02T10:00:00Z",
        "2027-02-02T1:000:00Z"
      })
  void rejectsInvalidTexts(String text) {
    assertThat(here(text)).isEmpty();
    assertThat(there(text)).isEmpty();
  }

  @Test
  void agreesWithJavaTimeOnValidAndNearlyValidTexts() {
    Random random = new Random(20_270_202);
    String[] starts = {
      "2027-02-02T10:00:00Z", "1999-12-31T23:59:59.9Z", "2024-02-29T00:00:00.123456789Z"
    };
    String characters = "0123456789Z.-:T+ zt٣";
    Stream.generate(() -> changed(starts[random.nextInt(starts.length)], characters, random))
        .limit(TEXTS)
        .forEach(text -> assertThat(here(text)).as(text).isEqualTo(there(text)));
  }

  /** One to three characters replaced, left out or put in. */
  private static String changed(String start, String characters, Random random) {
    StringBuilder text = new StringBuilder(start);
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(text.length());
      char other = characters.charAt(random.nextInt(characters.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, other);
        default -> text.setCharAt(at, other);
      }
    }
    return text.toString();
  }
}
