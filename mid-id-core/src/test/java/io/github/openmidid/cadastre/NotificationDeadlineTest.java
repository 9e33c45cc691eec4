package io.github.openmidid.cadastre;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Modality;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationDeadlineTest {
  @ParameterizedTest
  @CsvSource({
    "2027-03-15, 2027-02-15",
    "2027-03-28, 2027-02-28",
    "2027-03-29, 2027-02-28",
    "2027-03-31, 2027-02-28",
    "2028-03-31, 2028-02-29",
    "2027-02-28, 2027-01-28",
    "2027-05-31, 2027-04-30",
    "2027-01-01, 2026-12-01",
  })
  void isTheSameDayOfTheMonthBeforeOrItsLastDay(LocalDate commissioned, LocalDate lastDay) {
    NotificationDeadline deadline = new NotificationDeadline(commissioned);
    assertThat(deadline.lastDay()).isEqualTo(lastDay);
    assertThat(deadline.isLate(lastDay)).isFalse();
    assertThat(deadline.isLate(lastDay.plusDays(1))).isTrue();
  }

  @Test
  void isAvailableFromAReport() {
    assertThat(DeviceReportFixture.of(Modality.MRI).build().deadline().lastDay())
        .isEqualTo("2027-02-28");
  }
}
