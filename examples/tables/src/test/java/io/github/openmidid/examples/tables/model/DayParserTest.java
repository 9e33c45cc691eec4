package io.github.openmidid.examples.tables.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayParserTest {

  @ParameterizedTest
  @CsvSource({
    "16/08/2023, 2023-08-16",
    "6/8/2023, 2023-08-06",
    "03/04/2023, 2023-04-03",
    "16-08-2023, 2023-08-16",
    "16.08.2023, 2023-08-16",
    "2023-08-16, 2023-08-16",
    "' 16/08/2023 ', 2023-08-16",
    "29/02/2024, 2024-02-29",
  })
  void dayComesBeforeMonth(String text, LocalDate expected) {
    assertThat(DayParser.read(TableCell.ofText(text))).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12/31/2020",
        "29/02/2023",
        "16/08/23",
        "2023",
        "08/2023",
        "1/1/1900",
        "16/08/2023 morning",
        "16/08-2023",
        "2023-8-16-1",
        "16//2023",
        "a/b/2023",
        "16/13/2023",
        "32/08/2023",
        "16/08/20233",
        "2023/08/16",
        "yesterday"
      })
  void otherTextsAreEmpty(String text) {
    assertThat(DayParser.read(TableCell.ofText(text))).isEmpty();
  }
}
